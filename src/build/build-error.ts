import { stripVTControlCharacters } from 'node:util';

/** A build that cannot be published, said for the person who started it. The last good one stays. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** What went wrong in detail, a line each, without the colours that Astro's bundler adds. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.details = details.map(stripVTControlCharacters);
  }
}
