import { isBefore } from './dates.ts';
import type { Reporter } from './reporter.ts';
import type { RoughDay } from './types.ts';

/** Two dates by the names of their fields; `path` is that of the later one. */
interface Pair {
  readonly path: readonly (string | number)[];
  readonly later: readonly [field: string, date: RoughDay | undefined];
  readonly earlier: readonly [field: string, date: RoughDay | undefined];
}

/** Reports a date that is certainly before one that should come first. Dates left out are fine. */
export function checkOrder({ path, later, earlier }: Pair, report: Reporter): void {
  const [[laterField, laterDate], [earlierField, earlierDate]] = [later, earlier];
  if (laterDate === undefined || earlierDate === undefined) return;
  if (!isBefore(laterDate, earlierDate)) return;
  report('dates-out-of-order', path, {
    later: laterField,
    laterDate,
    earlier: earlierField,
    earlierDate,
  });
}

/** Reports each span of a list that ends before it starts. */
export function checkSpans(
  spans: readonly { readonly from?: RoughDay | undefined; readonly to?: RoughDay | undefined }[],
  path: string,
  report: Reporter,
): void {
  for (const [index, { from, to }] of spans.entries()) {
    checkOrder({ path: [path, index, 'to'], later: ['to', to], earlier: ['from', from] }, report);
  }
}
