import type { PublishBody } from './bodies.ts';
import { defined } from './defined.ts';
import { compareText, alphabetical } from './order.ts';
import { reporterOf, startOfFile } from './reporter.ts';
import type { Moment, Page, Problem, Source, Topic } from './types.ts';
import { isReserved } from './urls.ts';

/** Checks the pages of their own and makes them what the site needs, in the order of their ids. */
export function publishPages(
  { pages }: Source,
  now: Moment,
  publishBody: PublishBody,
  problems: Problem[],
): readonly Page[] {
  const first = new Map<string, string>();
  return [...pages]
    .sort((a, b) => compareText(a.file, b.file))
    .flatMap((entry) => {
      const { id, file, data, body } = entry;
      const report = reporterOf(entry, problems);
      const published = publishBody({ file, body, seenFrom: now }, report);
      if (isReserved('pages', id)) report('reserved-id', startOfFile, { id });
      const other = first.get(id);
      if (other !== undefined) {
        report('doubled-id', startOfFile, { id, other });
        return [];
      }
      first.set(id, file);
      const { title, description, updated } = data;
      return { id, title, description, ...defined({ updated }), body: published };
    });
}

/** Checks the topics and makes them what pages need, in the order of their names. */
export function publishTopics(
  { topics, publication }: Source,
  now: Moment,
  publishBody: PublishBody,
  problems: Problem[],
): readonly Topic[] {
  const inOrder = alphabetical(publication.data.language);
  return topics
    .map((entry) => {
      const { id, file, data, body } = entry;
      const { name, description } = data;
      const report = reporterOf(entry, problems);
      const published = publishBody({ file, body, seenFrom: now }, report);
      if (isReserved('topics', id)) report('reserved-id', startOfFile, { id });
      return { id, name, ...defined({ description }), body: published };
    })
    .sort((a, b) => inOrder({ id: a.id, sortName: a.name }, { id: b.id, sortName: b.name }));
}
