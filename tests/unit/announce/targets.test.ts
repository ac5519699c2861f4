import { expect, test } from 'vitest';
import type { Change } from '../../../src/announce/changes.ts';
import { targetsOf } from '../../../src/announce/targets.ts';
import { settings } from '../views/small-publication.ts';

const whole = (path: string) => `https://record.example${path}`;
const named = settings({
  announce: { hub: 'https://hub.example/', indexNow: { key: '5f0c1d4e9b7a42f3' } },
});

function change(path: string, more: Partial<Change> = {}): Change {
  return { path, why: 'changed', before: 'a', announced: 'b', isFeed: false, ...more };
}

test('more pages than IndexNow takes at once go in several messages', () => {
  const changes = Array.from({ length: 20_001 }, (_, nth) => change(`/p${nth}/`));
  const [, indexNow] = targetsOf(named, changes, whole);
  const told = indexNow?.parcels.map(({ message }) => {
    const { urlList } = JSON.parse(message.body) as { urlList: string[] };
    return [urlList.length, urlList[0]];
  });
  expect(told).toEqual([
    [10_000, 'https://record.example/p0/'],
    [10_000, 'https://record.example/p10000/'],
    [1, 'https://record.example/p20000/'],
  ]);
});

test('without an endpoint of its own, IndexNow is told where all its search engines listen', () => {
  const [, indexNow] = targetsOf(named, [change('/')], whole);
  expect(indexNow?.parcels[0]?.message.url).toBe('https://api.indexnow.org/indexnow');
});

test('nobody is told who is not named', () => {
  expect(targetsOf(settings(), [change('/')], whole)).toEqual([]);
  expect(targetsOf(settings({ announce: {} }), [change('/')], whole)).toEqual([]);
});
