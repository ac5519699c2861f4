import { beforeAll, describe, expect, test } from 'vitest';
import { feedListFaults, readFeedFiles, type FeedFiles } from './feed-list-faults.ts';
import { folderOf, useSites, type SiteName } from './sites.ts';

const names = useSites('content', 'under-a-path', 'smallest', 'right-to-left', 'brackets');
const read = (name: SiteName) => readFeedFiles(`${folderOf(name)}/dist/client`);

test.each(names)('page, OPML, menu, links and files of %s name the same feeds', async (name) => {
  const files = await read(name);
  expect(files.feeds.size).toBeGreaterThan(0);
  expect(feedListFaults(files)).toEqual([]);
});

describe('a feed that one of them misses is found:', () => {
  let files: FeedFiles;
  beforeAll(async () => {
    files = await read('brackets');
  });
  const without = <Each>(set: ReadonlySet<Each>) => new Set([...set].slice(1));
  const withOne = (set: ReadonlySet<string>) => new Set([...set, 'https://example.org/none.xml']);

  test.each([
    ['the page', () => ({ ...files, page: without(files.page) })],
    ['the OPML', () => ({ ...files, opml: without(files.opml) })],
    ['the files', () => ({ ...files, feeds: without(files.feeds) })],
    ['the links', () => ({ ...files, linked: without(files.linked) })],
    ['a menu with another', () => ({ ...files, menu: withOne(files.menu) })],
    ['a link to another', () => ({ ...files, linked: withOne(files.linked) })],
    ['a menu with a long title', () => ({ ...files, longest: { title: 51, description: 1 } })],
    ['a page that does not begin with the main feed', () => ({ ...files, unled: ['people/'] })],
  ])('%s', (_name, broken) => {
    expect(feedListFaults(broken())).not.toEqual([]);
  });
});
