import { parseOpml } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { opml } from '../../../src/feeds/opml.ts';
import { contextOf } from '../../../src/views/context.ts';
import { settings, smallPublication } from '../views/small-publication.ts';

test('a name with signs of HTML is text to those who read it as HTML', () => {
  const name = 'R&D <b>&amp; AT&T';
  const written = opml(contextOf(smallPublication({ settings: settings({ name }) })));
  const [group] = parseOpml(written).body?.outlines ?? [];
  const { text = '', title } = group?.outlines?.[0] ?? {};
  expect(title).toBe(text);
  expect(fromHtml(text, { fragment: true }).children).toMatchObject([
    { type: 'text', value: expect.stringContaining(name) as string },
  ]);
});
