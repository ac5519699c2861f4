import { expect, test } from 'vitest';
import { bodyProcessor } from '../../../src/markdown/processor.ts';
import { bodyFeatures } from '../../../src/sources/body-features.ts';

test.each([
  ['![a](wpc11/x.jpg)', './../../pictures/wpc11/x.jpg'],
  ['![a][ref]\n\n[ref]: x.jpg', './../../pictures/x.jpg'],
  ['![ref]\n\n[ref]: x.jpg "Title"', './../../pictures/x.jpg'],
  ['![a](<a b 100%.png>)', './../../pictures/a b 100%.png'],
  ['![a](größe.png)', './../../pictures/größe.png'],
])('%s is found below content/pictures/', async (text, path) => {
  expect((await render(text)).metadata.localImagePaths).toEqual([path]);
});

test.each(['![a](wpc11/x.jpg)', '![a][ref]\n\n[ref]: wpc11/x.jpg "Title"'])(
  '%s keeps its path until the body is printed',
  async (text) => {
    const { code } = await render(text);
    expect(code).toContain('&quot;data-picture&quot;:&quot;wpc11/x.jpg&quot;');
  },
);

test.each(['https://example.org/x.jpg', '/x.jpg', '//example.org/x.jpg', 'data:image/png,x'])(
  '%s stays as it is',
  async (address) => {
    const { code, metadata } = await render(`![a](${address})`);
    expect(metadata.localImagePaths).toEqual([]);
    expect(code).toContain(`src="${address}"`);
  },
);

async function render(text: string) {
  const processor = bodyProcessor({
    picturesFolder: '/site/content/pictures',
    features: bodyFeatures('en'),
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: 'prism' });
  const fileURL = new URL('file:///site/content/articles/2011/a.md');
  return renderer.render(text, { frontmatter: {}, fileURL });
}
