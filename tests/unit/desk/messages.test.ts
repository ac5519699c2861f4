import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldListMarkers } from '../../../src/desk/field-lists.ts';
import { articleFileMessages } from '../../../src/desk/messages/article-files.ts';
import { initMessages } from '../../../src/desk/messages/init.ts';
import { manualMessages } from '../../../src/desk/messages/manual.ts';
import { newMessages } from '../../../src/desk/messages/new.ts';
import { plumbing } from '../../../src/desk/messages/plumbing.ts';
import { suggestMessages } from '../../../src/desk/messages/suggest.ts';
import { saidMessages, type DetailsOf } from './said-messages.ts';

// Every message of a command is in its table of src/desk/messages/. Here each has lists of details to
// say it with: the types fail for a message without, and each is held to a snapshot.

const desk = join(import.meta.dirname, '../../../src/desk');

const command = 'npm run desk -- new article --title "Two words"';
const file = 'content/people/jon-roskill.md';
const nouns = ['article', 'person', 'topic'];

const plumbingDetails: DetailsOf<typeof plumbing> = {
  checkSummary: [],
  usage: [{ commands: [{ name: 'check', summary: 'Print every problem.' }] }],
  usageOf: [
    { usage: 'check', summary: 'Print every problem.' },
    {
      usage: 'new <what>\n\n  --description <text>   One sentence.',
      summary: 'Write a new article.',
    },
  ],
  noCommand: [],
  unknownCommand: [
    { typed: 'checks', nearest: ['check'] },
    { typed: 'publish', nearest: [] },
  ],
  unknownOption: [
    { typed: '--titel', nearest: ['--title'] },
    { typed: '-x', nearest: [] },
  ],
  notExpected: [{ command: 'check', word: 'people' }],
  notUnderstood: [{ reason: "Option '--title <value>' argument missing" }],
  takesNoValue: [{ reason: "Option '--byline' does not take an argument" }],
  noContent: [{ folder: '/papers/contents' }],
  wrongTime: [{ epoch: 'yesterday' }],
};

const newDetails: DetailsOf<typeof newMessages> = {
  summary: [],
  usage: [{ nouns }],
  noNoun: [{ nouns }],
  unknownNoun: [{ typed: 'persn', nouns }],
  wordsLeft: [{ words: 'Two words', command }],
  foreignOption: [{ option: 'name', noun: 'article', command }],
  missing: [
    { options: ['title'], command },
    { options: ['title', 'deck', 'kind'], command },
  ],
  wrongValue: [{ option: 'title', reason: 'must not be empty' }],
  wrongAnswer: [{ reason: 'must not be empty' }],
  noKind: [{ kinds: ['report', 'analysis'] }],
  brokenPublication: [{ file: 'content/publication.yaml', command: 'npm run check' }],
  idTaken: [{ id: 'jon-roskill', noun: 'person', file }],
  idWasTaken: [{ id: 'roskill', noun: 'person', file }],
  idReserved: [{ id: 'page' }],
  idWrong: [{ id: 'Jon', reason: 'must be lower-case letters, digits and single hyphens' }],
  noId: [{ name: 'الشراكات' }],
  giveId: [{ why: 'The id `page` is taken.', command }],
  nameTaken: [{ name: 'Jon Roskill', noun: 'person', file }],
  nameTakenBlindly: [{ taken: `There is already a person “Jon Roskill”: ${file}`, command }],
  nameNear: [
    { name: 'Microsoft', noun: 'organization', file: 'content/organizations/microsoft.md' },
  ],
  nameNearBlindly: [{ near: `Much like it, there is a person “Jon Roskill”: ${file}` }],
  nothingWritten: [{ file }],
  noAuthor: [{ command: 'npm run desk -- new person --name "Your name" --byline' }],
  unknownAuthor: [
    { id: 'jon-roskil', nearest: ['jon-roskill'] },
    { id: 'robin-roe', nearest: [] },
  ],
  noByline: [{ id: 'jon-roskill', file }],
  askTitle: [],
  askDeck: [],
  askKind: [],
  askAuthor: [],
  askName: [{ noun: 'person' }],
  askId: [],
  askAnother: [{ noun: 'person', name: 'Jon Roskill' }],
  notWritten: [{ file, reason: 'EACCES: permission denied' }],
  articleWritten: [
    {
      file: 'content/articles/2026/two-words.md',
      commands: {
        suggest: 'npm run desk -- suggest content/articles/2026/two-words.md --write',
        check: 'npm run check',
        dev: 'npm run dev',
      },
    },
    {
      file: 'paper/articles/2026/two-words.md',
      commands: {
        suggest: 'npm run desk -- suggest paper/articles/2026/two-words.md --write --content paper',
        check: 'npm run desk -- check --content paper',
        dev: undefined,
      },
    },
  ],
  entryWritten: [
    {
      name: 'Jon Roskill',
      file,
      commands: {
        suggest: 'npm run desk -- suggest --write',
        check: 'npm run check',
        dev: undefined,
      },
    },
  ],
  topicWritten: [{ file: 'content/topics/cloud.md', id: 'cloud', check: 'npm run check' }],
};

const init = 'npm run desk -- init --name Rose';
const elsewhere = {
  beside: `${init} --content my-paper`,
  again: ['mv content content-before', init],
};
const doneDetails = {
  answers: { name: 'Rose', url: 'https://rose.example/', timeZone: 'UTC', language: 'en' },
  folder: 'content',
  files: [
    { file: 'content/publication.yaml', what: initMessages.settingsFile },
    { file: 'content/pages/about.md', what: initMessages.aboutFile },
  ],
  kept: 'content-sample',
  untranslated: undefined,
  undomained: undefined,
  commands: { write: 'npm run desk -- new article', read: ['npm start'] },
};

const initDetails: DetailsOf<typeof initMessages> = {
  summary: [],
  usage: [],
  ask: [],
  wrongAnswer: [
    { reason: 'must not be empty', nearest: [] },
    { reason: 'must be a language tag', nearest: ['de', 'de-AT'] },
  ],
  missing: [
    { options: ['--url'], command: init },
    { options: ['--name', '--url', '--time-zone'], command: init },
  ],
  wrongOptions: [
    {
      faults: [
        {
          option: '--url',
          typed: 'rose.example',
          reason: 'must be a whole address',
          nearest: ['https://rose.example/'],
        },
        { option: '--time-zone', typed: 'here', reason: 'must be a time zone', nearest: [] },
      ],
      command: init,
    },
  ],
  ownPublication: [{ folder: 'content', name: 'The Daily Rose', ...elsewhere }],
  notTheSample: [
    {
      folder: 'content',
      differences: [
        { how: 'changed', path: 'articles/2011/wpc11-cloud.md' },
        { how: 'added', path: 'people/robin-roe.md' },
        { how: 'missing', path: 'words/en.yaml' },
      ],
      ...elsewhere,
    },
    {
      folder: 'content',
      differences: Array.from({ length: 12 }, (_, index) => ({
        how: 'added',
        path: `people/nobody-${String(index + 1)}.md`,
      })),
      ...elsewhere,
    },
  ],
  noFolder: [{ file: 'paper.txt' }],
  refusedByDisk: [{ folder: 'content', reason: 'EBUSY: resource busy or locked', command: init }],
  done: [
    doneDetails,
    {
      ...doneDetails,
      folder: 'my-paper',
      kept: undefined,
      untranslated: { language: 'fr', words: 'my-paper/words/fr.yaml' },
      undomained: { authority: 'localhost', settings: 'my-paper/publication.yaml' },
      commands: {
        write: 'npm run desk -- new article --content my-paper',
        read: ['npm run build -- --content my-paper', 'npm run serve'],
      },
    },
  ],
  settingsFile: [],
  wordsFile: [],
  staffFile: [],
  aboutFile: [],
};

const manualDetails: DetailsOf<typeof manualMessages> = {
  summary: [],
  written: [{ file: 'docs/editing.md' }],
  current: [{ file: 'docs/editing.md' }],
  noPlace: [{ file: 'docs/editing.md', markers: fieldListMarkers }],
};

const people = [
  { id: 'jon-roskill', name: 'Jon Roskill' },
  { id: 'max-roskill', name: 'Max Roskill' },
];
const suggest = 'npm run desk -- suggest --write';
const counts = { ids: 4, articles: 1, left: 0 };

const suggestDetails: DetailsOf<typeof suggestMessages> = {
  summary: [],
  usage: [],
  labels: [],
  named: [{ id: 'jon-roskill', field: 'people', text: 'Roskill' }],
  ids: [{ field: 'people', ids: ['jon-roskill', 'steve-ballmer'] }],
  decideByList: [
    {
      text: 'AD',
      listings: [
        { id: 'active-directory', field: 'products' },
        { id: 'ad-center', field: 'products' },
        { id: 'ad-fair', field: 'events' },
      ],
    },
  ],
  decideByLink: [{ text: 'AD', links: ['product:ad-center', 'event:ad-fair'] }],
  unnamed: [{ id: 'jon-roskill', field: 'people' }],
  newEntry: [
    {
      name: 'Robin Roe',
      count: 1,
      nouns: ['person', 'organization'],
      command: 'npm run desk -- new person --name "Robin Roe"',
    },
    {
      name: 'Northlight Ltd',
      count: 2,
      nouns: ['organization'],
      command: 'npm run desk -- new organization --name "Northlight Ltd"',
    },
  ],
  alias: [{ name: 'Jon D. Roskill', count: 1, id: 'jon-roskill', file }],
  surname: [{ name: 'Roskill', count: 2, people }],
  byHand: [{ lists: [{ field: 'people', ids: ['jon-roskill', 'steve-ballmer'] }] }],
  changed: [{ again: suggest }],
  unwritable: [{ reason: 'EACCES: permission denied', again: suggest }],
  question: [
    { text: 'AD', place: 'content/articles/2011/a.md:17:5', around: '…they use AD, and AD…' },
  ],
  choice: [{ name: 'Ad Center', noun: 'product', id: 'ad-center' }],
  neither: [],
  toAdd: [
    { ...counts, again: suggest },
    { ids: 1, articles: 2, left: 2, again: suggest },
  ],
  left: [
    { ids: 0, articles: 1, left: 1, again: suggest },
    { ids: 1, articles: 1, left: 2, again: suggest },
  ],
  added: [{ ...counts, next: 'npm run check' }],
  nothing: [{ articles: 1, next: 'npm run check' }],
};

const articleFileDetails: DetailsOf<typeof articleFileMessages> = {
  noFile: [
    {
      path: 'wpc.md',
      nearest: ['content/articles/2011/wpc11-cloud.md'],
      folder: 'content/articles',
    },
    { path: 'wpc.md', nearest: [], folder: 'content/articles' },
  ],
  isFolder: [
    { path: 'content/articles/2011', pattern: '*.md', folder: 'content/articles' },
    { path: 'content/people', pattern: undefined, folder: 'content/articles' },
  ],
  noArticle: [{ path: file, folder: 'content/articles' }],
};

describe('every message is as it was last read', () => {
  const tables: Readonly<Record<string, string>> = {
    'plumbing.ts': saidMessages(plumbing, plumbingDetails),
    'new.ts': saidMessages(newMessages, newDetails),
    'init.ts': saidMessages(initMessages, initDetails),
    'manual.ts': saidMessages(manualMessages, manualDetails),
    'suggest.ts': saidMessages(suggestMessages, suggestDetails),
    'article-files.ts': saidMessages(articleFileMessages, articleFileDetails),
  };

  test('in every table', () => {
    expect(Object.keys(tables).sort()).toEqual(readdirSync(join(desk, 'messages')).sort());
  });

  test.each(Object.entries(tables))('in %s', async (name, messages) => {
    await expect(messages).toMatchFileSnapshot(`messages/${name.replace('.ts', '.txt')}`);
  });
});

describe('no command says words of its own', () => {
  const files = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('messages/'),
  );

  test.each(files)('%s', (path) => {
    const code = readFileSync(join(desk, path), 'utf8');
    const spoken = code.match(/(?:print|Refusal|UsageError|stderr\.write)\(\s*['"`][^)]*/gu) ?? [];
    const asked = code.match(/(?:message|hint|summary|usage): ['"`].*/gu) ?? [];
    expect([...spoken, ...asked].filter((words) => /[a-z] [a-z]/u.test(words))).toEqual([]);
  });
});
