import { describe, expect, test } from 'vitest';
import { bodyProcessor } from '../../../src/markdown/processor.ts';
import { place, type Placed } from '../../../src/markdown/place.ts';
import type { EntityKey, Mark } from '../../../src/publication/types.ts';
import { bodyFeatures } from '../../../src/sources/body-features.ts';

const words = {
  footnotes: 'Anmerkungen',
  back: 'Zurück zu {reference}',
  done: 'erledigt',
  open: 'offen',
};
const ballmer: EntityKey = { collection: 'people', id: 'steve-ballmer' };
const azure: EntityKey = { collection: 'products', id: 'windows-azure' };
const hrefs = {
  'people/steve-ballmer': '/news/people/steve-ballmer/',
  'products/windows-azure': '/news/products/windows-azure/',
};
const toBallmer = '<a class="mention" href="/news/people/steve-ballmer/">';
const toAzure = '<a class="mention" href="/news/products/windows-azure/">';

describe('marks', () => {
  test('become links around exactly the marked words', async () => {
    const marks: Mark[] = [
      { run: 0, start: 21, end: 34, entity: azure },
      { run: 0, start: 0, end: 13, entity: ballmer },
    ];
    expect(await placed('Steve Ballmer sells “Windows Azure”.', { marks })).toBe(
      `<p>${toBallmer}Steve Ballmer</a> sells “${toAzure}Windows Azure</a>”.</p>`,
    );
  });

  test('count characters as the reader sees them', async () => {
    const start = 'AT&T 👩🏽‍💻 '.length;
    const marks: Mark[] = [{ run: 0, start, end: start + 13, entity: ballmer }];
    expect(await placed('AT&amp;T 👩🏽‍💻 Steve Ballmer', { marks })).toBe(
      `<p>AT&#x26;T 👩🏽‍💻 ${toBallmer}Steve Ballmer</a></p>`,
    );
  });

  test('find their run among others and in footnotes', async () => {
    const text = 'One *two* three[^1]\n\n[^1]: Steve Ballmer';
    const marks: Mark[] = [
      { run: 1, start: 0, end: 3, entity: azure },
      { run: 3, start: 6, end: 13, entity: ballmer },
    ];
    const html = await placed(text, { marks });
    expect(html).toContain(`One <em>${toAzure}two</a></em> three<sup>`);
    expect(html).toContain(`Steve ${toBallmer}Ballmer</a> <a`);
  });

  test('make no link inside a link', async () => {
    const marks: Mark[] = [{ run: 1, start: 0, end: 5, entity: ballmer }];
    expect(await placed('<a href="/x/">see *Steve*</a>', { marks })).toBe(
      '<p><a href="/x/">see <em>Steve</em></a></p>',
    );
  });

  test('of an entity without a page make no link', async () => {
    const marks: Mark[] = [{ run: 0, start: 0, end: 5, entity: { ...ballmer, id: 'nobody' } }];
    expect(await placed('Steve', { marks })).toBe('<p>Steve</p>');
  });
});

describe('links', () => {
  const links = {
    'person:jon-roskill': '/news/people/jon-roskill/',
    'figure:partners': '#figure-partners',
    'article:wpc11': '/news/articles/wpc11/',
    '/über/': '/news/über/',
  };

  test.each([
    ['person:jon-roskill', '<a href="/news/people/jon-roskill/" class="mention">'],
    ['figure:partners', '<a href="#figure-partners" class="figure">'],
    ['article:wpc11', '<a href="/news/articles/wpc11/">'],
    ['/über/', '<a href="/news/über/">'],
    ['/elsewhere/', '<a href="/elsewhere/">'],
    ['constructor', '<a href="constructor">'],
    ['https://example.org/100%', '<a href="https://example.org/100%25" rel="noopener">'],
    ['mailto:a@example.org', '<a href="mailto:a@example.org">'],
  ])('%s', async (address, tag) => {
    expect(await placed(`[words](${address})`, { links })).toBe(`<p>${tag}words</a></p>`);
  });

  test('written as HTML are followed too', async () => {
    expect(await placed('<a href="person:jon-roskill">Roskill</a>', { links })).toBe(
      '<p><a href="/news/people/jon-roskill/" class="mention">Roskill</a></p>',
    );
  });
});

test('footnotes get the words of the publication, and each way back its number', async () => {
  const html = await placed('a[^1] b[^1] c[^2]\n\n[^1]: one\n\n[^2]: two', {});
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Anmerkungen</h2>');
  expect([...html.matchAll(/aria-label="([^"]*)"/gu)].map(([, label]) => label)).toEqual([
    'Zurück zu 1',
    'Zurück zu 1-2',
    'Zurück zu 2',
  ]);
});

test('boxes of a list say whether they are ticked', async () => {
  const html = await placed('- [ ] one\n- [x] two', {});
  expect([...html.matchAll(/<input[^>]*aria-label="([^"]*)"/gu)].map(([, label]) => label)).toEqual(
    ['offen', 'erledigt'],
  );
});

test('the cells of a table are aligned by class', async () => {
  const html = await placed('| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |', {});
  expect(html).not.toContain('style');
  expect(html).toMatch(
    /<td class="align-start">1<\/td>\s*<td class="align-center">2<\/td>\s*<td class="align-end">3<\/td>\s*<td>4<\/td>/u,
  );
});

test('an id of the text is none of the page’s own, and links in the text follow it', async () => {
  const links = { 'figure:sources': '#sources' };
  const text =
    '## Über\n\n[up](#über) [away](#sources) [out](#other)\n\n## Sources\n\n[f](figure:sources)';
  expect(await placed(text, { links })).toBe(
    '<h2 id="user-content-über">Über</h2>\n' +
      '<p><a href="#user-content-über">up</a> <a href="#user-content-sources">away</a> ' +
      '<a href="#other">out</a></p>\n' +
      '<h2 id="user-content-sources">Sources</h2>\n' +
      '<p><a href="#sources" class="figure">f</a></p>',
  );
});

test('a picture that a preview does not have shows its alt text', async () => {
  expect(await placed('![What it *shows* & “more”](gone.jpg)', {})).toBe(
    '<p><img alt="What it shows &#x26; “more”"></p>',
  );
});

test('an editor’s comment is not for readers', async () => {
  expect(await placed('one <!-- is this true? --> two', {})).toBe('<p>one  two</p>');
});

describe('a picture', () => {
  const made =
    '<img alt="A &#x26; B" title="t" data-picture="a b.svg" loading="lazy" src="/_astro/x.1.svg" width="3" height="1">';

  test('is as Astro made it on a page', () => {
    expect(place(made, full({}))).toBe(
      '<img alt="A &#x26; B" title="t" loading="lazy" src="/_astro/x.1.svg" width="3" height="1">',
    );
  });

  test('has another form where one is given', () => {
    const pictureOf = (src: string) => ({ src: `/stable/${src}`, width: 6, height: 2 });
    expect(place(made, { ...full({}), pictureOf })).toBe(
      '<img src="/stable/a b.svg" width="6" height="2" alt="A &#x26; B" title="t">',
    );
  });

  test('from elsewhere stays as it is', () => {
    const pictureOf = () => ({ src: '/stable/', width: 6, height: 2 });
    expect(place('<img alt="" src="/x.png">', { ...full({}), pictureOf })).toBe(
      '<img alt="" src="/x.png">',
    );
  });
});

describe('no marker is left', () => {
  test.each([
    ['in a heading and its id', '## One *two*\n\n## One *two*'],
    ['in alt text and titles', '![alt *text*](x.jpg "Title") [a](/x/ "Title")'],
    ['in code', '`a`\n\n```js\nconst a = "b";\n```'],
    ['in a footnote', 'a[^1]\n\n[^1]: note'],
    ['in raw HTML', '<p title="x">a *b*</p>\n\n<ruby>x<rt>y</rt></ruby>'],
  ])('%s', async (_, text) => {
    expect(await placed(text, {})).not.toMatch(/[\uE000-\uF8FF]/u);
  });

  test('of a text that was cut in two', () => {
    expect(place('a\uE000\uE007\uE001b</p><p title="\uE003">c\uE002', full({}))).toBe(
      'ab<p title="">c</p>',
    );
  });
});

test('a body that is placed already stays as it is', async () => {
  const links = { '/about/': '/news/about/' };
  const once = await placed(
    '## Id\n\na [b](/about/) "c" &amp; &lt;d&gt; [e](https://example.org/)',
    {
      links,
    },
  );
  expect(place(once, full({ links }))).toBe(once);
});

async function placed(text: string, body: Partial<Placed['body']>): Promise<string> {
  const processor = bodyProcessor({
    picturesFolder: '/site/content/pictures',
    features: bodyFeatures('en'),
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: 'prism' });
  const fileURL = new URL('file:///site/content/articles/2011/a.md');
  const { code } = await renderer.render(text, { frontmatter: {}, fileURL });
  return place(code, full(body)).trim();
}

function full(body: Partial<Placed['body']>): Placed {
  return { body: { marks: [], links: {}, ...body }, hrefs, words };
}
