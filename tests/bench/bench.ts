/** A measurement with limits, run by `npm run bench`, alone by `npm run bench -- <name>`. */
export interface Bench {
  readonly name: string;
  /** What is measured, in one line. */
  readonly what: string;
  /** @param tell takes a line for the person who waits */
  readonly measure: (tell: (line: string) => void) => Promise<readonly Finding[]>;
}

/** One number a bench found. */
export interface Finding {
  readonly what: string;
  readonly value: number;
  /** `s` and `MB` depend on the machine; counts, ratios, shares and kB do not. */
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | 'times' | 'pages' | '%';
  /** Above it the bench fails; without one the number is only shown. */
  readonly atMost?: number;
}

/** Whether a finding is the same on every machine. */
function isOfEveryMachine({ unit }: Finding): boolean {
  return unit !== 's' && unit !== 'ms' && unit !== 'MB';
}

/** Whether a finding keeps its limit. What is no number keeps none. */
export function isWithin({ value, atMost }: Finding): boolean {
  return atMost === undefined || value <= atMost;
}

/** The middle one of several values; of an even number the lower of the two. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The findings of all benches as a table, those that hold on every machine first. */
export function tableOf(
  findings: readonly { readonly bench: string; readonly finding: Finding }[],
): string {
  const sorted = [
    ...findings.filter(({ finding }) => isOfEveryMachine(finding)),
    ...findings.filter(({ finding }) => !isOfEveryMachine(finding)),
  ];
  const rows = sorted.map(({ bench, finding }) => [
    finding.atMost === undefined ? ' ' : isWithin(finding) ? '✓' : '✗',
    bench,
    finding.what,
    `${written(finding.value)} ${finding.unit}`,
    finding.atMost === undefined ? '' : `at most ${written(finding.atMost)}`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 3 ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
