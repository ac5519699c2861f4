import { expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const now = '2011-08-01T12:00:00Z';

function built(addresses: string, files: Record<string, string> = {}, preview = false) {
  const all = { ...author, ...files, 'addresses.txt': addresses };
  const source = sourceOf(all, { navigation: ['report', 'analysis'] });
  const { publication, problems } = buildPublication(source, now, { preview });
  expect(problems).toEqual([]);
  return publication;
}

const lines = `# Written by a program.
authority paper.example

/ 0123456789abcdef
/about/ 0123456789abcdef
/articles/deleted/ 0123456789abcdef -> /kinds/report/
/articles/draft/ 0123456789abcdef -> /kinds/report/
/articles/here/ 0123456789abcdef -> /kinds/report/
/articles/later/ new -> /kinds/interview/
/articles/old-slug/ gone -> /kinds/report/
/kinds/interview/ gone -> /archive/
/organizations/acme/ 0123456789abcdef -> /organizations/
/organizations/bros/ 0123456789abcdef -> /organizations/
/organizations/bros/feed.xml 0123456789abcdef = Bros – The Paper
/people/ 0123456789abcdef
/people/page/Z/ gone
/topics/trade/ gone -> /topics/
`;

const files = {
  'articles/2011/here.md': article({ formerSlugs: ['old-slug'] }),
  'articles/2011/draft.md': article({ status: 'draft' }),
  'articles/2011/later.md': article({ date: '2011-09-01' }),
  'organizations/acme.md': entry({ name: 'Acme' }),
};

test('what was published once and has no page leads to its list, a former address does not', () => {
  expect(built(lines, files).gone).toEqual({
    '/news/articles/deleted/': '/news/kinds/report/',
    '/news/articles/draft/': '/news/kinds/report/',
    // Nothing of this kind is published: its list is not there either.
    '/news/articles/later/': '/news/archive/',
    '/news/kinds/interview/': '/news/archive/',
    '/news/organizations/bros/': '/news/organizations/',
    '/news/topics/trade/': '/news/topics/',
  });
});

test('in a preview a draft has its page', () => {
  const { gone } = built(lines, files, true);
  expect(Object.keys(gone)).not.toContain('/news/articles/draft/');
  expect(Object.keys(gone)).toContain('/news/articles/deleted/');
});

test('feeds that were published once are known with their titles', () => {
  expect(built(lines, files).keptFeeds).toEqual([
    { path: 'organizations/bros/feed.xml', title: 'Bros – The Paper' },
  ]);
});

test('without the file nothing is gone', () => {
  const { publication } = buildPublication(sourceOf(author), now);
  expect([publication.gone, publication.keptFeeds]).toEqual([{}, []]);
});

test('a publication.yaml that cannot be read makes no addresses foreign', () => {
  const source = sourceOf({ ...author, 'publication.yaml': 'name: [', 'addresses.txt': lines });
  const { problems } = buildPublication(source, now);
  expect(problems.map(({ code }) => code)).not.toContain('foreign-addresses');
});
