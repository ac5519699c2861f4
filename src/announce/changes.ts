import { defined } from '../publication/defined.ts';
import type { Addresses, KeptAddress } from '../sources/addresses.ts';
import type { BuiltAddress } from './built-site.ts';

/** An address whose build is not the one that was announced last. */
export interface Change {
  readonly path: string;
  readonly why: 'new' | 'changed' | 'gone';
  /** Given while the build has it. */
  readonly built?: BuiltAddress;
  /** What stands in addresses.txt now, and what does once this is announced. */
  readonly before: string;
  readonly announced: string;
  readonly isFeed: boolean;
}

/** A build held to what was announced last. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Every address there is or was, as announced last; those not yet in the file are `new`. */
  readonly kept: readonly KeptAddress[];
}

/** Holds a build to the addresses that were announced, and gives what is to be announced now. */
export async function compare(
  announced: Addresses['kept'],
  built: ReadonlyMap<string, BuiltAddress>,
): Promise<Comparison> {
  const changes: Change[] = [];
  const kept: KeptAddress[] = [];
  const known = new Map(announced.map((address) => [address.path, address]));

  for (const address of built.values()) {
    const { path, says, title } = address;
    const line = known.get(path);
    const before = line?.announced ?? 'new';
    const isSame = before === says;
    // The list an article stands in is read from its data, and changes with it.
    const leadsTo = (isSame ? line?.leadsTo : undefined) ?? (await address.leadsTo());
    kept.push({ path, announced: before, ...defined({ leadsTo, title }) });
    if (isSame) continue;
    const why = before === 'new' || before === 'gone' ? 'new' : 'changed';
    changes.push({
      path,
      why,
      built: address,
      before,
      announced: says,
      isFeed: title !== undefined,
    });
  }

  for (const line of announced) {
    const { path, announced: before, title } = line;
    if (built.has(path)) continue;
    kept.push(line);
    if (before === 'gone') continue;
    changes.push({ path, why: 'gone', before, announced: 'gone', isFeed: title !== undefined });
  }
  return { changes, kept };
}
