/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

interface Rule {
  readonly pattern: string;
  readonly lines: readonly string[];
}

/**
 * Reads a `_headers` file as Cloudflare Pages does: every rule that matches counts, in their order;
 * a second value of a header is put behind the first unless `! Name` took that away.
 * Source: https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersOnCloudflare(file: string, address: string): Headers {
  const headers = new Map<string, string>();
  for (const { lines } of matching(file, address)) {
    for (const line of lines.filter((each) => each.startsWith('! '))) {
      headers.delete(line.slice(2).toLowerCase());
    }
    for (const [name, value] of named(lines)) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(headers);
}

/**
 * Reads it as Netlify does: a line without a colon is passed over, and of two values of a header the
 * later one counts. Source: headersForPath in https://github.com/netlify/cli
 */
export function headersOnNetlify(file: string, address: string): Headers {
  return Object.fromEntries(matching(file, address).flatMap(({ lines }) => named(lines)));
}

/** The rules of a `_headers` file. */
export function rulesOf(file: string): readonly Rule[] {
  const rules: { pattern: string; lines: string[] }[] = [];
  for (const line of file
    .split('\n')
    .filter((each) => each.trim() !== '' && !/^\s*#/u.test(each))) {
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), lines: [] });
    else if (/^\s/u.test(line)) rules.at(-1)?.lines.push(line.trim());
    else throw new Error(`Neither a path nor a header: ${line}`);
  }
  return rules;
}

function matching(file: string, address: string): readonly Rule[] {
  return rulesOf(file).filter(({ pattern }) => {
    const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${source}$`, 'u').test(address);
  });
}

function named(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([^:!\s]+):\s*(.+)$/u.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
  });
}
