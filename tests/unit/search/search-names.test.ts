import { expect, test } from 'vitest';
import { searchNames } from '../../../src/search/search-names.ts';
import { contextOf } from '../../../src/views/context.ts';
import { article, microsoft, smallPublication, steve } from '../views/small-publication.ts';

test('the names say what else an entry was called, those with most stories first', () => {
  const unknown = { ...steve(), id: 'ada', name: 'Ada', sortName: 'Ada' };
  const renamed = microsoft({ aliases: ['MSFT'], names: [{ name: 'Micro-Soft' }] });
  const names = searchNames(
    contextOf(
      smallPublication({
        people: [unknown, steve()],
        organizations: [renamed],
        articles: [article()],
      }),
    ),
  );
  expect(names.people).toEqual([
    { id: 'steve', href: '/people/steve/', names: ['Steve Example'] },
    { id: 'ada', href: '/people/ada/', names: ['Ada'] },
  ]);
  expect(names.organizations).toEqual([
    {
      id: 'microsoft',
      href: '/organizations/microsoft/',
      names: ['Microsoft', 'Micro-Soft', 'MSFT'],
    },
  ]);
  expect(names.topics).toEqual([
    { id: 'programs', href: '/topics/programs/', names: ['Partner programs'] },
  ]);
});
