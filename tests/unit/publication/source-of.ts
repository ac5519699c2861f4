import { matchesGlob, parse } from 'node:path';
import { stringify } from 'yaml';
import type { Source } from '../../../src/publication/types.ts';
import { collections, type CollectionName } from '../../../src/schemas/collections.ts';
import { words } from '../../../src/schemas/words.ts';
import { readableText } from '../../../src/sources/readable-text.ts';
import { sourceOf as readFiles } from '../../../src/sources/source.ts';
import { standIn } from '../../../src/sources/stand-in.ts';

/** A source of files held in memory, by their paths below content/, with the settings they need. */
export function sourceOf(
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> & { readonly language?: string } = {},
  pictures: readonly string[] = [],
): Source {
  const all = {
    'publication.yaml': stringify({ ...plainSettings, ...settings }),
    [`words/${settings.language ?? 'en'}.yaml`]: stringify(
      standIn(words, { figures: figureWords }),
    ),
    ...files,
  };
  return readFiles({
    folder: 'content',
    files: Object.entries(all).map(([path, text]) => ({
      collection: collectionOf(path),
      id: parse(path).name,
      file: `content/${path}`,
      text: readableText(text),
    })),
    pictures: new Set(pictures),
    problems: [],
  });
}

/** The text of an article with what its schema asks for, and more fields as YAML. */
export function article(
  fields: Readonly<Record<string, unknown>> = {},
  body = 'Nothing more.',
): string {
  const given = {
    title: 'A title',
    deck: 'A deck.',
    date: '2011-07-12',
    kind: 'report',
    authors: ['ada'],
    status: 'published',
    ...fields,
  };
  return `---\n${stringify(given)}---\n\n${body}\n`;
}

/** The text of any other entry. */
export function entry(fields: Readonly<Record<string, unknown>>, body = ''): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

/** The author of all articles that name nobody else. */
export const author = { 'people/ada.md': entry({ name: 'Ada Quill', byline: { staff: true } }) };

const plainSettings = {
  name: 'The Paper',
  tagline: 'A paper',
  description: 'A paper of tests.',
  url: 'https://paper.example/news/',
  ids: { authority: 'paper.example', since: '2011-01-01' },
  language: 'en',
  timeZone: 'America/Los_Angeles',
};

const figureWords = {
  bounds: { 'more-than': ['more than'], about: ['about'] },
  units: { partners: { forms: { one: 'partner', other: 'partners' } } },
};

function collectionOf(path: string): CollectionName {
  const found = Object.entries(collections).find(([, { folder, pattern }]) =>
    matchesGlob(path, folder === '.' ? pattern : `${folder}/${pattern}`),
  );
  if (!found) throw new Error(`No collection has ${path}.`);
  // Object.entries forgets whose keys they are.
  return found[0] as CollectionName;
}
