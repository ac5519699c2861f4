import { z } from 'zod';

/** A test that did not run, and why. */
export interface Skip {
  readonly file: string;
  readonly test: string;
  readonly reason: string;
}

/** What came of a part of the tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
  /** Faults of the tests themselves that no test prints, such as a skip without a reason. */
  readonly complaints: readonly string[];
}

export const noCounts: Counts = { passed: 0, failed: 0, skips: [], complaints: [] };

/** The counts of several parts in one. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skips: all.flatMap(({ skips }) => skips),
    complaints: all.flatMap(({ complaints }) => complaints),
  };
}

/**
 * Reads counts that another process wrote.
 *
 * @throws when the text is no counts
 */
export function parseCounts(json: string): Counts {
  return countsSchema.parse(JSON.parse(json));
}

const countsSchema = z.strictObject({
  passed: z.number(),
  failed: z.number(),
  skips: z.array(z.strictObject({ file: z.string(), test: z.string(), reason: z.string() })),
  complaints: z.array(z.string()),
});
