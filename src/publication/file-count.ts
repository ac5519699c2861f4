import type { Source } from './types.ts';

/** How many files of words were checked, readable or not; pictures do not count. */
export function fileCount(source: Source): number {
  const lists = [
    source.articles,
    source.people,
    source.organizations,
    source.programs,
    source.products,
    source.events,
    source.topics,
    source.webcasts,
    source.resources,
    source.newsletters,
    source.pages,
  ];
  const single = source.interests ? 3 : 2;
  return lists.reduce((sum, { length }) => sum + length, single) + source.broken.size;
}
