import {
  securityHeaders,
  sharingHeaders,
  type HeadedFile,
  type Headers,
} from './answer-headers.ts';

/** A rule of `_headers`: what the answers at some addresses carry. */
export interface HostRule {
  /** A path with at most one `*`, which stands for anything. */
  readonly pattern: string;
  /** Names of headers that earlier rules set, and that hold no more. */
  readonly unset: readonly string[];
  readonly set: Headers;
}

/** A file of the site, with the policy of its own where it has one. */
export interface HostedFile extends HeadedFile {
  readonly policy?: string | undefined;
}

/**
 * The rules by which a host of files answers with the headers of our own server: one for everything,
 * one for each ending, one for hashed assets, and then what these leave wrong, by name or by address.
 *
 * Netlify takes the more exact of two rules and Cloudflare goes by their order, so that the more
 * exact ones come later.
 *
 * @param policy the Content-Security-Policy of every answer but those of files with their own
 * @param base the path the site is under, with a slash at both ends
 */
export function hostRules(
  files: readonly HostedFile[],
  policy: string,
  base: string,
): readonly HostRule[] {
  const rules: HostRule[] = [];
  const missing = (file: HostedFile) =>
    difference(headersAt(rules, addressOf(file, base)), wantedOf(file, policy));
  const wrong = () => files.filter((file) => missing(file) !== undefined);
  const add = (pattern: string, file: HostedFile | undefined) => {
    const rule = file && missing(file);
    if (rule !== undefined) rules.push({ pattern, ...rule });
  };

  add(`${base}*`, { path: 'index.html', type: 'text/html', immutable: false });
  const byEnding = groups(wrong(), ({ path }) => /\.[^./]+$/u.exec(path)?.[0]);
  for (const [ending, found] of byEnding) {
    if (ending !== '.html') add(`${base}*${ending}`, found.find(isNotHashed) ?? found[0]);
  }
  const byFolder = groups(
    wrong().filter(({ immutable }) => immutable),
    folderOf,
  );
  for (const [folder, [first]] of byFolder) add(`${base}${folder}/*`, first);
  const byName = groups(wrong(), ({ path }) => path.slice(path.lastIndexOf('/') + 1));
  for (const [name, [first, second]] of byName) {
    if (second !== undefined && name !== 'index.html') add(`${base}*${name}`, first);
  }
  for (const file of wrong()) add(addressOf(file, base), file);
  return rules;
}

/** The text of a `_headers` file, as Cloudflare Pages and Netlify read it. */
export function headersText(rules: readonly HostRule[]): string {
  return rules
    .map(({ pattern, unset, set }) =>
      [
        pattern,
        // Cloudflare would else put one value behind the other; Netlify passes over what has no colon.
        ...unset.map((name) => `  ! ${name}`),
        ...Object.entries(set).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** The headers that rules give an address, as Cloudflare reads them. */
function headersAt(rules: readonly HostRule[], address: string): Headers {
  let headers: Headers = {};
  for (const { pattern, unset, set } of rules) {
    if (!matches(pattern, address)) continue;
    const kept = Object.entries(headers).filter(([name]) => !unset.includes(name));
    headers = { ...Object.fromEntries(kept), ...set };
  }
  return headers;
}

function matches(pattern: string, address: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined
    ? address === pattern
    : address.length >= before.length + after.length &&
        address.startsWith(before) &&
        address.endsWith(after);
}

/** What has to be said on top of headers that are there; undefined when nothing has. */
function difference(there: Headers, wanted: Headers): Omit<HostRule, 'pattern'> | undefined {
  const set = Object.entries(wanted).filter(([name, value]) => there[name] !== value);
  const unset = Object.entries(there).filter(([name, value]) => wanted[name] !== value);
  if (set.length + unset.length === 0) return undefined;
  return { unset: unset.map(([name]) => name), set: Object.fromEntries(set) };
}

/** Hosts know the type of a page by themselves, and no pattern has pages alone. */
function wantedOf(file: HostedFile, policy: string): Headers {
  const type: Headers = file.type.startsWith('text/html') ? {} : { 'Content-Type': file.type };
  return { ...securityHeaders(file.policy ?? policy), ...sharingHeaders(file), ...type };
}

function addressOf({ path }: HostedFile, base: string): string {
  return new URL(base + path.replace(/(?<=^|\/)index\.html$/u, ''), 'http://localhost').pathname;
}

function isNotHashed({ immutable }: HostedFile): boolean {
  return !immutable;
}

function folderOf({ path }: HostedFile): string | undefined {
  const end = path.indexOf('/');
  return end === -1 ? undefined : path.slice(0, end);
}

/** Files by what they share, in the order of it; those that share nothing are left out. */
function groups(
  files: readonly HostedFile[],
  by: (file: HostedFile) => string | undefined,
): readonly [string, readonly HostedFile[]][] {
  const found = new Map<string, HostedFile[]>();
  for (const file of files) {
    const key = by(file);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [file]);
    else group.push(file);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
