import { expect, test } from 'vitest';
import { readEntry } from '../../../src/sources/entry.ts';

test('an address that may be a path is said to be either', () => {
  const text = 'crawlers:\n  textAndDataMining: { reserved: true, policy: about }\n';
  const file = 'content/publication.yaml';
  const { problems } = readEntry(
    'publication',
    { collection: 'publication', id: 'publication', file, text },
    '',
  );
  const [said] = problems.filter(({ line }) => line === 2);
  expect(said?.message).toBe(
    '`policy` must be a whole address such as https://example.org/page, or a path such as /about/.',
  );
});
