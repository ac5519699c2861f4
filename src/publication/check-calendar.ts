import type { PublishBody } from './bodies.ts';
import type { Directory } from './directory.ts';
import { defined } from './defined.ts';
import type { References } from './references.ts';
import { reporterOf } from './reporter.ts';
import type { Moment, Problem, Source } from './types.ts';
import { seenFrom, visibility } from './visibility.ts';

/** What resources and letters are checked against. */
interface Surroundings {
  readonly now: Moment;
  readonly directory: Directory;
  readonly references: References;
  readonly publishBody: PublishBody;
}

/** Checks what is offered beside articles and has no page yet: resources and letters. */
export function checkCalendar(
  source: Source,
  surroundings: Surroundings,
  problems: Problem[],
): void {
  for (const entry of source.resources) {
    const { file, body } = entry;
    const { now, publishBody } = surroundings;
    publishBody({ file, body, seenFrom: now }, reporterOf(entry, problems));
  }
  checkLetters(source, surroundings, problems);
}

function checkLetters(
  source: Source,
  { now, directory, references, publishBody }: Surroundings,
  problems: Problem[],
): void {
  const { timeZone } = source.publication.data;
  for (const entry of source.newsletters) {
    const { file, body, data } = entry;
    const seen = visibility(data.status, data.date, now, timeZone);
    const from = seenFrom(seen, data.date, now, timeZone);
    const report = reporterOf(entry, problems, seen !== 'visible');
    publishBody({ file, body, ...defined({ seenFrom: from }) }, report);
    if (data.articles === 'since-last') continue;
    references.list('articles', data.articles, ['articles'], report);
    for (const slug of new Set(data.articles)) {
      const why = from === undefined ? 'visible' : directory.visibilityOf(slug, from);
      if (why === 'visible') continue;
      report('unpublished-link', ['articles', data.articles.indexOf(slug)], { slug, why });
    }
  }
}
