import { problem } from '../publication/problems.ts';
import type { Problem } from '../publication/types.ts';
import { keptAddress } from '../schemas/address.ts';
import type { Data } from '../schemas/collections.ts';
import type { ContentFile } from './entry.ts';

/** What `content/addresses.txt` says. */
export type Addresses = Data<'addresses'>;

/** One address of it. */
export type KeptAddress = Addresses['kept'][number];

/** Of a publication that has announced nothing yet. */
export const noAddresses: Addresses = { kept: [] };

/**
 * Reads `content/addresses.txt`, line by line. What is wrong with a line comes back as a problem,
 * and the line counts as not there; of two lines for one address the first counts.
 *
 * @param ours `ids.authority` of the publication; left out while that cannot be read
 */
export function readAddresses(
  { file, text }: Pick<ContentFile, 'file' | 'text'>,
  ours: string | undefined,
): {
  readonly addresses: Addresses;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  const kept: KeptAddress[] = [];
  let authority: string | undefined;

  for (const [index, written] of text.split('\n').entries()) {
    const line = index + 1;
    const place = { file, line, column: 1, length: written.length };
    if (written.trim() === '' || written.startsWith('#')) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u.test(written)) {
      problems.push(problem('unfinished-merge', place, { marker: written.slice(0, 7) }));
      continue;
    }
    const [, named] = /^authority (\S+)$/u.exec(written) ?? [];
    if (named !== undefined) {
      authority ??= named;
      if (ours === undefined || named === ours) continue;
      // Nothing of another publication leads on here, or stands in for a feed.
      return {
        addresses: noAddresses,
        problems: [problem('foreign-addresses', place, { theirs: named, ours })],
      };
    }
    const read = readLine(written);
    if (typeof read === 'string') {
      problems.push(problem('unreadable-address', place, { reason: read }));
      continue;
    }
    const first = lineOf.get(read.path);
    if (first !== undefined) {
      const { path } = read;
      const length = path.length;
      problems.push(problem('doubled-address', { ...place, length }, { path, line: first }));
      continue;
    }
    lineOf.set(read.path, line);
    kept.push(read);
  }
  return { addresses: { ...(authority === undefined ? {} : { authority }), kept }, problems };
}

/** A line in the form that `readAddresses` reads, without its break. */
export function addressLine({ path, announced, leadsTo, title }: KeptAddress): string {
  const more = leadsTo !== undefined ? ` -> ${leadsTo}` : title !== undefined ? ` = ${title}` : '';
  return `${path} ${announced}${more}`;
}

/** The address of a line, or what is wrong with it. */
function readLine(written: string): KeptAddress | string {
  const [, path, announced, leadsTo, title] =
    /^(\S+) (\S+)(?: -> (\S+)| = (.*\S))?$/u.exec(written.trimEnd()) ?? [];
  const checked = keptAddress.safeParse({ path, announced, leadsTo, title });
  if (path !== undefined && checked.success) return checked.data;
  const [issue] = checked.error?.issues ?? [];
  const value = { path, announced, leadsTo, title }[String(issue?.path[0])];
  return value === undefined || issue === undefined
    ? 'it is not an address and what was announced of it'
    : `\`${value}\` ${issue.message}`;
}
