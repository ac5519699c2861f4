import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { splitRuns } from '../../../src/markdown/markers.ts';
import { bodyProcessor } from '../../../src/markdown/processor.ts';
import { bodyFeatures } from '../../../src/sources/body-features.ts';
import { readBody } from '../../../src/sources/body.ts';
import { positionsIn } from '../../../src/sources/positions.ts';
import { textOfModule } from './mdx-module.ts';

/** Every way of writing text that an article can use, each in Markdown that is MDX too. */
const constructs = {
  paragraphs: 'One line\nand the next.\n\nAnother paragraph.',
  emphasis: '*one* __two__ ***three*** ~~four~~ in**side**d',
  headings:
    '## A heading with *emphasis* and `code`\n\nUnderlined\n---\n\n## A heading with *emphasis*',
  links: 'a [link with *emphasis*](person:x "Title"), [its `code`](/x/), https://example.org.',
  references: 'a [link][r] and [r] and [none]\n\n[r]: person:x "Title"',
  pictures: 'before ![alt *text*](x.jpg "Title") after ![alt][p]\n\n[p]: y.jpg',
  lists:
    '- one\n- two\n  goes on\n\n  in two paragraphs\n\n1. three\n   - four\n\n- [ ] open\n- [x] done',
  quotations: '> one\n> two\nlazy\n\n> > deep\n> > deeper',
  tables: '| one | *two* |\n|:--|--:|\n| `x` three \\| four | [five](/x/) |\n| | six |',
  footnotes:
    'one[^1] two[^b] again[^1]\n\n[^b]: a *note*\n\n[^1]: another\n    goes on\n\n[^c]: unused',
  code: 'a `bit of "code"` and\n\n```js\nconst text = "no run";\n```\n\n    indented',
  breaks: 'one  \ntwo\\\nthree',
  entities: 'AT&amp;T &lt;now&gt; &#65;zure caf&eacute; &nbsp; &notanentity;',
  escapes: '\\*not emphasis\\* \\[no link\\] \\\\ \\& 1\\. x',
  punctuation: `"double 'single' double" -- it's --- the '90s... ..... ----`,
  scripts: 'ومايكروسوفت *أزور* 微软 𝒳 é 👩🏽‍💻 x',
  rules: 'one\n\n***\n\ntwo',
};

const onlyMarkdown = {
  html: 'a <b>bold *word*</b> <a href="person:x">link</a>\n\n<div>\nno *run*\n</div>\n\n<details>\n<summary>no run</summary>\n\na run\n\n</details>',
  comments: 'one <!-- two --> three\n\n<!-- four -->',
  braces: 'a {brace} and <https://example.org/>',
};

const onlyMdx = {
  components:
    'one <Note>two *three*</Note> four\n\n<Note label="x">\n\nfive **six**\n\n- seven\n\n</Note>\n\n<Note>eight</Note>',
  elements: '<p>one *two*</p>\n\n<div>\nthree\n\nfour\n</div>\n\na <span>five</span>',
  expressions: 'one {1 + 1} two {/* three */}\n\n{/* four */}\n\n## Five {"six"} seven',
};

describe.each(['en', 'de'])(
  'the processor marks the runs that the check reads, in %s',
  (language) => {
    test.each(Object.entries({ ...constructs, ...onlyMarkdown }))('%s in .md', async (_, text) => {
      expect(await markedInMarkdown(text, language)).toEqual(runsOf('a.md', text, language));
    });

    test.each(Object.entries({ ...constructs, ...onlyMdx }))('%s in .mdx', async (_, text) => {
      expect(await markedInMdx(text, language)).toEqual(runsOf('a.mdx', text, language));
    });
  },
);

test('a heading has the id it would have without marks, also when it comes twice', async () => {
  const { code } = await renderMarkdown('## One *two* “three”\n\n## One *two* “three”', 'en');
  expect([...code.matchAll(/id="([^"]*)"/gu)].map(([, id]) => id)).toEqual([
    'one-two-three',
    'one-two-three-1',
  ]);
});

test('quotes are curled in English alone', () => {
  expect(runsOf('a.md', `"x" -- ...`, 'en-GB')).toEqual([[0, '“x” – …']]);
  expect(runsOf('a.md', `"x" -- ...`, 'de')).toEqual([[0, '"x" – …']]);
});

test('an entity writes no marker', async () => {
  const text = 'a &#xE000;&#xE007;&#xE001;b&#xE002; c';
  expect(await markedInMarkdown(text, 'en')).toEqual([[0, 'a \uFFFD\uFFFD\uFFFDb\uFFFD c']]);
});

/** Index and text of each run that a reader sees. */
type Runs = readonly (readonly [index: number, text: string])[];

function runsOf(file: string, text: string, language: string): Runs {
  const written = { file, text, start: 0, positionAt: positionsIn(text) };
  const { body } = readBody(written, bodyFeatures(language));
  return (body?.runs ?? [])
    .filter((run) => run.text !== 'unused')
    .map((run) => [run.index, run.text]);
}

async function markedInMarkdown(text: string, language: string): Promise<Runs> {
  const { code } = await renderMarkdown(text, language);
  return marked(textsOf(fromHtml(code, { fragment: true })).join(''));
}

async function renderMarkdown(text: string, language: string) {
  const renderer = await processorFor(language).createRenderer(shared);
  return renderer.render(text, { frontmatter: {}, fileURL });
}

async function markedInMdx(text: string, language: string): Promise<Runs> {
  const options = { optimize: false, srcDir: new URL('file:///site/src/') };
  const renderer = await processorFor(language).createMdxRenderer?.(shared, options);
  const { code = '' } = (await renderer?.process(text, '/site/content/articles/a.mdx', {})) ?? {};
  return marked(await textOfModule(code));
}

/** As Astro calls it. */
const shared = { syntaxHighlight: 'prism', gfm: true, smartypants: true } as const;
const fileURL = new URL('file:///site/content/articles/a.md');

function processorFor(language: string) {
  return bodyProcessor({
    picturesFolder: '/site/content/pictures',
    features: bodyFeatures(language),
  });
}

/** The runs in the order of their numbers: footnotes are printed at the end. */
function marked(text: string): Runs {
  return splitRuns(text)
    .flatMap(({ run, text: words }) => (run === undefined ? [] : [[run, words] as const]))
    .sort(([a], [b]) => a - b);
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}
