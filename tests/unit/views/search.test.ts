import { expect, test } from 'vitest';
import { contextOf } from '../../../src/views/context.ts';
import { searchView } from '../../../src/views/search.ts';
import { smallPublication } from './small-publication.ts';

test('the search loads no index that was never made, for want of anything to find', () => {
  const nothing = { people: [], organizations: [], programs: [], products: [], events: [] };
  const settings = (changed: Parameters<typeof smallPublication>[0]) =>
    searchView(contextOf(smallPublication(changed))).settings;
  expect(settings({ ...nothing, articles: [] })).toBeUndefined();
  expect(settings(nothing)?.indexed).toEqual({ names: false, stories: true });
  expect(settings({ articles: [] })?.indexed).toEqual({ names: true, stories: false });
});
