import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newMessages } from '../../../src/desk/messages/new.ts';
import { plumbing } from '../../../src/desk/messages/plumbing.ts';

// Every message of a command is in its table of src/desk/messages/. Here each has lists of details to
// say it with: the types fail for a message without, and each is held to a snapshot.

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

describe('every message', () => {
  test('of the plumbing', async () => {
    await expect(said(plumbing, plumbingDetails)).toMatchFileSnapshot('messages/plumbing.txt');
  });

  test('of `new`', async () => {
    await expect(said(newMessages, newDetails)).toMatchFileSnapshot('messages/new.txt');
  });
});

/** Each table, and the words its commands may say that are not in it. */
describe('no command says words of its own', () => {
  const desk = join(import.meta.dirname, '../../../src/desk');
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

// A message is words, or a function of what it is about; `never` lets functions of any details in.
type Table = Readonly<Record<string, string | ((details: never) => string)>>;

/** For each function at least one, but none for words and for a function of nothing. */
type DetailsOf<Messages extends Table> = {
  readonly [Code in keyof Messages]: Messages[Code] extends (details: infer Details) => string
    ? unknown extends Details
      ? readonly []
      : readonly [Details, ...Details[]]
    : readonly [];
};

function said<Messages extends Table>(messages: Messages, details: DetailsOf<Messages>): string {
  return Object.entries(messages)
    .map(([code, message]) => {
      const lines = typeof message === 'string' ? [message] : each(details[code] ?? [], message);
      return [`=== ${code}`, ...lines, ''].join('\n');
    })
    .join('\n');
}

function each(details: readonly unknown[], message: (details: never) => string): string[] {
  // A function without details takes none, and is called once.
  return (details.length > 0 ? details : [undefined]).map((detail) => message(detail as never));
}
