import type { Moment, Problem, Publication, Source } from './types.ts';

/** Options of `buildPublication`. */
export interface PublicationOptions {
  /** Whether drafts, articles in review and those not yet due are in it, each with `hidden`. */
  readonly preview?: boolean;
}

/**
 * The publication as of a moment, and everything that is wrong with it.
 *
 * Pure: the same source and moment give an equal publication. What is wrong never throws; when a
 * problem is an error, the publication leaves out what does not resolve and is fit for a preview
 * only.
 */
export function buildPublication(
  source: Source,
  now: Moment,
  options: PublicationOptions = {},
): { publication: Publication; problems: readonly Problem[] } {
  void [source, now, options];
  throw new Error('Not written yet.');
}
