import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import type { Publication } from '../../../src/publication/types.ts';
import { readSource } from '../../../src/sources/files.ts';

const project = resolve(import.meta.dirname, '../../..');
const now = '2026-11-24T12:00:00Z';
let work: string;

beforeAll(async () => {
  // Astro's build looks for packages from where it works, so that is below the project.
  await mkdir(join(project, '.cache'), { recursive: true });
  work = await mkdtemp(join(project, '.cache/two-doors-'));
});
afterAll(() => rm(work, { recursive: true }));

describe('Astro’s content layer and the files give the same publication', () => {
  test.each([
    'content',
    'tests/fixtures/smallest',
    'tests/fixtures/german',
    'tests/fixtures/right-to-left',
  ])(
    '%s',
    async (path) => {
      await bothDoorsAgree(join(project, path));
    },
    60_000,
  );
});

describe('a publication with everything a text can have', () => {
  let site: string;

  beforeAll(async () => {
    site = await bothDoorsAgree(await richContent());
  }, 60_000);

  test('leaves out what readers do not see, though some of it cannot be rendered', async () => {
    const { articles } = await publicationIn(site);
    expect(articles.map(({ slug }) => slug).sort()).toEqual(['first', 'plain', 'rich']);
  });

  test('leads on from what was published once, and keeps its feed', async () => {
    const { gone, keptFeeds } = await publicationIn(site);
    expect(gone).toEqual({ '/articles/draft/': '/kinds/report/', '/people/bob/': '/people/' });
    expect(keptFeeds).toEqual([{ path: 'people/bob/feed.xml', title: 'Bob' }]);
  });

  test.each(['plain', 'rich'])(
    'prints %s with its mention linked and no marker left',
    async (id) => {
      const html = await readFile(join(site, `bodies/${id}/index.html`), 'utf8');
      expect(html).toContain(
        '<a class="mention" href="/people/ada-quill/">Ada Quill</a> says “yes”',
      );
      expect(html).toMatch(/<img [^>]*src="\/_astro\/picture[^"]*"/u);
      expect(html).toContain('>Notes</h2>');
      expect(html).not.toMatch(/[\uE000-\uF8FF]/u);
      expect(html).not.toContain('style=');
    },
  );

  test('puts what .mdx wraps in a component into it', async () => {
    const html = await readFile(join(site, 'bodies/rich/index.html'), 'utf8');
    expect(html).toMatch(/<aside>\s*<p>Inside a <em>note<\/em>\.<\/p>\s*<\/aside>/u);
  });
});

/** Builds a content folder through Astro, compares with the files, and gives the built site. */
async function bothDoorsAgree(content: string): Promise<string> {
  const folder = await mkdtemp(join(work, 'site-'));
  const script = join(import.meta.dirname, 'astro-door/build-site.ts');
  const epoch = String(Date.parse(now) / 1000);
  await promisify(execFile)(process.execPath, [script, folder], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      OF_RECORD_CONTENT: content,
      SOURCE_DATE_EPOCH: epoch,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const site = join(folder, 'out');
  const { publication } = buildPublication(await readSource(content), now);
  // Hidden articles are not in Astro's content at all, and only the gate tells when one is due.
  const seen: unknown = JSON.parse(JSON.stringify({ ...publication, nextDue: undefined }));
  expect(await publicationIn(site)).toEqual(seen);
  return site;
}

async function publicationIn(site: string): Promise<Publication> {
  return JSON.parse(await readFile(join(site, 'publication.json'), 'utf8')) as Publication;
}

/** The smallest publication with texts of both kinds and some that no reader sees. */
async function richContent(): Promise<string> {
  const content = join(await mkdtemp(join(work, 'content-')), 'content');
  await cp(join(project, 'tests/fixtures/smallest'), content, { recursive: true });
  const text = `Ada Quill says "yes" -- [of course](/articles/first/).[^1]

| one | two |
|:--|--:|
| \`three\` | ![A red line](<wpc11/picture 1.svg>) |

[^1]: A note.
`;
  const files = {
    'articles/2020/plain.md': article('published', text),
    'articles/2020/rich.mdx': article(
      'published',
      `${text}\n<Note>\n\nInside a *note*.\n\n</Note>\n`,
    ),
    'addresses.txt': [
      '/articles/draft/ 0123456789abcdef -> /kinds/report/',
      '/people/bob/ gone -> /people/',
      '/people/bob/feed.xml new = Bob',
    ].join('\n'),
    'articles/2020/draft.mdx': article('draft', 'Broken <Note>'),
    'articles/2020/review.md': article('review', '![Gone](gone.jpg)'),
    'articles/2020/later.md': article('published', 'Later.').replace('2020-01-01', '2030-01-01'),
    'pictures/wpc11/picture 1.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 1h4" stroke="red"/></svg>',
  };
  for (const [path, written] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), written);
  }
  return content;
}

function article(status: string, body: string): string {
  return `---
title: One
deck: Two
date: 2020-01-01
kind: report
authors: [ada-quill]
people: [ada-quill]
status: ${status}
---

${body}`;
}
