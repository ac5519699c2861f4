import { toMoment } from './dates.ts';
import { compareText } from './order.ts';
import { reporterOf, startOfFile } from './reporter.ts';
import type { Entry, Moment, Problem, Source } from './types.ts';
import { visibility, type Visibility } from './visibility.ts';

/** An article with whether readers see it. */
export interface Submitted {
  readonly entry: Entry<'articles'>;
  readonly published: Moment;
  readonly seen: Visibility;
}

/**
 * The articles by slug: first those that readers see, of each the oldest first. In this order they
 * also take figures and former slugs, so a new article never takes one from an old one.
 */
export function articlesBySlug(
  source: Source,
  now: Moment,
  problems: Problem[],
): ReadonlyMap<string, Submitted> {
  const { timeZone } = source.publication.data;
  const submitted = source.articles.map((entry) => ({
    entry,
    published: toMoment(entry.data.date, timeZone),
    seen: visibility(entry.data.status, entry.data.date, now, timeZone),
  }));
  const bySlug = new Map<string, Submitted>();
  for (const article of submitted.sort(inTurn)) {
    const { entry, seen } = article;
    const { id } = entry;
    const other = bySlug.get(id)?.entry.file;
    if (other === undefined) bySlug.set(id, article);
    else {
      const report = reporterOf(entry, problems, seen !== 'visible');
      report('doubled-slug', startOfFile, { id, other });
    }
  }
  return bySlug;
}

function inTurn(a: Submitted, b: Submitted): number {
  return (
    Number(a.seen !== 'visible') - Number(b.seen !== 'visible') ||
    compareText(a.published, b.published) ||
    compareText(a.entry.file, b.entry.file)
  );
}
