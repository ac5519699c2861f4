import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { opml } from '../../../src/feeds/opml.ts';
import { contextOf } from '../../../src/views/context.ts';
import { settings, smallPublication } from '../views/small-publication.ts';

test('a name with signs of HTML is the same to readers that take it for HTML and to others', () => {
  const name = 'R&D <b>&amp; AT&T';
  const written = opml(contextOf(smallPublication({ settings: settings({ name }) })));
  const [group] = parseOpml(written).body?.outlines ?? [];
  const text = group?.outlines?.[0]?.text ?? '';
  expect(text.replaceAll('\u2060', '')).toContain(name);
  expect(text).not.toMatch(/&[a-z\d#]|<[a-z/!?]/iu);
});
