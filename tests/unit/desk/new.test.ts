import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newCommand } from '../../../src/desk/commands/new.ts';
import { buildPublication } from '../../../src/publication/publication.ts';
import { readSource } from '../../../src/sources/files.ts';
import { runCommand, type Answer } from './fake-desk.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'of-record-new-'));
});
afterAll(() => rm(scratch, { recursive: true }));

let content: string;
let count = 0;
beforeEach(() => use('german'));

async function use(fixture: string): Promise<void> {
  count += 1;
  content = join(scratch, String(count), 'content');
  await cp(join(fixtures, fixture), content, { recursive: true });
}

const make = (args: readonly string[], answers?: readonly Answer[]) =>
  runCommand(newCommand, args, { content, ...(answers ? { answers } : {}) });

const written = (path: string) => readFile(join(content, path), 'utf8');

const report = ['article', '--title', 'Über „Größe“: ein Test', '--deck', 'Ein Satz.', '--kind'];

describe('an article', () => {
  test('is a draft of now, in the zone of the publication, that the check accepts', async () => {
    const { code, printed, asked } = await make([...report, 'report']);
    expect([code, asked]).toEqual([0, []]);
    expect(printed).toContain('Wrote content/articles/2026/ueber-groesse-ein-test.md, a draft');
    expect(printed).toContain(
      'npm run desk -- suggest content/articles/2026/ueber-groesse-ein-test.md --write\n',
    );
    await expect(await written('articles/2026/ueber-groesse-ein-test.md')).toMatchFileSnapshot(
      'new/article.txt',
    );
    expect(await problemsOf('ueber-groesse-ein-test')).toEqual([]);
  });

  test('asks for what is not given, and nothing else', async () => {
    const { code, asked } = await make(['article'], ['Ein Titel', 'Ein Satz.', 'opinion']);
    expect(code).toBe(0);
    expect(asked).toEqual(['Headline', 'One sentence below it', 'What kind of article is it?']);
    expect(await written('articles/2026/ein-titel.md')).toContain('\nkind: opinion\n');
  });

  test('asks who writes when more than one may', async () => {
    await make(['person', '--name', 'Zweite Feder', '--byline']);
    const { asked } = await make([...report, 'report'], ['zweite-feder']);
    expect(asked).toEqual(['Who writes it?']);
    const text = await written('articles/2026/ueber-groesse-ein-test.md');
    expect(text).toContain('\nauthors: [zweite-feder]\n');
  });

  test('takes several authors and a date', async () => {
    await make(['person', '--name', 'Zweite Feder', '--byline']);
    const authors = ['--author', 'jutta-gruen', '--author', 'zweite-feder'];
    await make([...report, 'report', ...authors, '--date', '2021-01-01T00:30+14:00']);
    // Still the year before where the publication is.
    const text = await written('articles/2020/ueber-groesse-ein-test.md');
    expect(text).toContain('\nauthors: [jutta-gruen, zweite-feder]\n');
    expect(text).toContain('\ndate: 2021-01-01T00:30+14:00\n');
  });

  test('says which options to type where nobody answers, with the whole command', async () => {
    const { code } = await make(['article', '--title', 'Say "no" to $5']);
    expect(code).toContain('`--deck` and `--kind` must be given');
    expect(code).toContain(
      `npm run desk -- new article --title 'Say "no" to $5' --deck "One sentence below the headline." --kind report\n`,
    );
  });

  test('has a value that begins with a hyphen typed behind its option’s =', async () => {
    const { code } = await make(['article', '--title=-isms, and why', '--deck=-']);
    expect(code).toContain('new article "--title=-isms, and why" --deck=- --kind report\n');
    expect(() => newCommand.read(['person', '--name', '-ism'])).toThrow(
      "Option '--name' argument is ambiguous. Type",
    );
    expect(() => newCommand.read(['person', '--byline=staff'])).toThrow('Type the option alone.');
  });

  test('names each author once', async () => {
    await make([...report, 'report', '--author', 'jutta-gruen', '--author', 'jutta-gruen']);
    const text = await written('articles/2026/ueber-groesse-ein-test.md');
    expect(text).toContain('\nauthors: [jutta-gruen]\n');
  });

  test.each([
    ['--kind', 'raport', '`--kind` must be report, analysis,'],
    ['--kind', '', '`--kind` must be report, analysis,'],
    ['--title', ' ', '`--title` must not be empty'],
    ['--date', 'tomorrow', '`--date` must be a day such as'],
    ['--author', 'jutta-gruehn', 'Did you mean `jutta-gruen`?'],
    ['--author', 'oezlem-weiss', 'Add `byline: { staff: true }` to content/people/oezlem-weiss.md'],
    ['--name', 'x', '`--name` is no option for an article.'],
  ])('refuses %s %s', async (option, value, message) => {
    const { code } = await make([...report, 'report', option, value]);
    expect(code).toContain(message);
    expect(await readdir(join(content, 'articles'))).not.toContain('2026');
  });

  test('needs somebody who writes', async () => {
    await rm(join(content, 'people/jutta-gruen.md'));
    const { code } = await make([...report, 'report']);
    expect(code).toContain('npm run desk -- new person --name "Your name" --byline');
  });

  test('asks for what comes again when an answer is wrong', async () => {
    const { asked } = await make(['article'], ['', 'Ein Titel', 'Ein Satz.', 'report']);
    expect(asked.slice(0, 2)).toEqual(['Headline', 'It must not be empty.']);
  });

  test('is made in one line of words', async () => {
    await make(['article', '--title', 'Two\n  lines', '--deck', 'A\tdeck.', '--kind', 'report']);
    const text = await written('articles/2026/two-lines.md');
    expect(text).toContain('\ntitle: Two lines\n');
    expect(text).toContain('\ndeck: A deck.\n');
  });
});

describe('an entry', () => {
  test.each(['person', 'organization', 'program', 'product', 'event', 'topic'])(
    '%s is valid as it is written',
    async (noun) => {
      const { code, asked, printed } = await make([noun], ['Østlig & Söhne']);
      expect([code, asked]).toEqual([0, [`Name of the ${noun}`]]);
      expect(printed).toContain('ostlig-soehne.md.\n');
      expect(await problemsOf('ostlig-soehne')).toEqual([]);
    },
  );

  test('has what the options say', async () => {
    const names = ['--name', 'Robin: Roe', '--alias', 'R. Roe', '--alias', 'RR'];
    await make(['person', ...names, '--description', 'A  pen.', '--byline', '--bare']);
    expect(await written('people/robin-roe.md')).toBe(
      [
        '---',
        "name: 'Robin: Roe'",
        'aliases: [R. Roe, RR]',
        'description: A pen.',
        'byline: {staff: true}',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('explains its fields', async () => {
    await make(['person', '--name', 'Robin Roe']);
    await expect(await written('people/robin-roe.md')).toMatchFileSnapshot('new/person.txt');
  });

  test.each([
    ['topic', '--alias', 'x', '`--alias` is no option for a topic.'],
    ['event', '--byline', '--bare', '`--byline` is no option for an event.'],
  ])('%s refuses %s', async (noun, option, value, message) => {
    const { code } = await make([noun, '--name', 'Neu', option, value]);
    expect(code).toContain(message);
  });

  test('is refused without a name, in words that make one of a title', async () => {
    const { code } = await make(['person', '--title', 'Robin Roe', '--deck', 'x']);
    expect(code).toContain('\n  npm run desk -- new person --name "Robin Roe"\n');
    expect((await make(['person'])).code).toContain('--name "The name of the person"');
  });
});

describe('a name that is there already', () => {
  test.each(['Özlem Weiß', 'özlem weiß', 'OZLEM-WEIß'])('%s', async (name) => {
    const { code } = await make(['person', '--name', name]);
    expect(code).toContain(
      'There is already a person “Özlem Weiß”: content/people/oezlem-weiss.md',
    );
    expect(code).toContain('--id an-id-of-its-own');
  });

  test('is found in another collection, by an alias and in other cases', async () => {
    await make(['organization', '--name', 'Ost', '--alias', 'Die Ostlichen']);
    const { code } = await make(['product', '--name', 'die ostlichen']);
    expect(code).toContain('There is already an organization “Die Ostlichen”');
    const { code: byAlias } = await make(['product', '--name', 'Neu', '--alias', 'OST']);
    expect(byAlias).toContain('There is already an organization “Ost”');
  });

  test('is asked about, and nothing is written when that one was meant', async () => {
    const { code, asked, printed } = await make(['person'], ['Özlem Weiß', undefined]);
    expect(code).toBe(0);
    expect(asked.at(-1)).toBe('Make a person “Özlem Weiß” all the same?');
    expect(printed).toContain('Nothing was written. Go on in content/people/oezlem-weiss.md.');
    expect(await readdir(join(content, 'people'))).toHaveLength(2);
  });

  test('makes another one when that is said', async () => {
    const { asked } = await make(['person'], ['Özlem Weiß', true, undefined]);
    expect(asked.at(-1)).toContain('Id (');
    expect(await readdir(join(content, 'people'))).toContain('oezlem-weiss-2.md');
    await make(['person', '--name', 'Özlem Weiß', '--id', 'oezlem-weiss-die-andere']);
    expect(await readdir(join(content, 'people'))).toContain('oezlem-weiss-die-andere.md');
  });

  test('is pointed out when it is nearly the same, unless a number differs', async () => {
    const { code, printed } = await make(['person', '--name', 'Özlem Weis']);
    expect(code).toBe(0);
    expect(printed).toContain('Much like it, there is a person “Özlem Weiß”');
    await make(['event', '--name', 'Messe 2011']);
    expect((await make(['event', '--name', 'Messe 2012'])).printed).not.toContain('Much like it');
    const declined = await make(['person'], ['Özlem Weisz', false]);
    expect(declined.printed).toContain('Nothing was written.');
  });
});

describe('an id', () => {
  test('that is taken is not taken again, whatever the year', async () => {
    await make([...report, 'report', '--date', '2020-05-05']);
    const { code } = await make([...report, 'report']);
    expect(code).toContain(
      'The id `ueber-groesse-ein-test` is already that of the article in content/articles/2020/ueber-groesse-ein-test.md.',
    );
    expect(code).toContain('--id ueber-groesse-ein-test-2\n');
    const { asked } = await make([...report, 'report'], [undefined]);
    expect(asked).toEqual(['Id (the name of its file and the last part of its address)']);
    expect(await readdir(join(content, 'articles/2026'))).toEqual(['ueber-groesse-ein-test-2.md']);
  });

  test('that once was another’s is not taken', async () => {
    await writeFile(join(content, 'people/jo.md'), '---\nname: Jo\nformerIds: [ali]\n---\n');
    const { code } = await make(['person', '--name', 'Ali']);
    expect(code).toContain('The id `ali` was once that of the person in content/people/jo.md');
  });

  test('of a file that cannot be read is taken', async () => {
    await writeFile(join(content, 'people/ali.md'), '---\nname: [\n---\n');
    const { asked } = await make(['person'], ['Ali', undefined]);
    expect(asked.at(-1)).toContain('Id (');
    expect(await readdir(join(content, 'people'))).toContain('ali-2.md');
  });

  test.each([
    ['page', 'the site needs that address'],
    ['Großes', 'is no id: it must be lower-case letters'],
    ['../up', 'is no id: it must be lower-case letters'],
    ['oezlem-weiss', 'is already that of the person'],
  ])('%s is refused', async (id, message) => {
    const { code } = await make(['person', '--name', 'Neu', '--id', id]);
    expect(code).toContain(message);
    expect(code).toContain('--id an-id-of-your-own');
  });

  test('cannot be made of other alphabets, so it is asked for', async () => {
    await use('right-to-left');
    const { code } = await make(['topic', '--name', 'السحابة']);
    expect(code).toContain('No id can be made of “السحابة”');
    expect(code).toContain('--name السحابة --id an-id-of-your-own');
    const { asked } = await make(['topic'], ['السحابة', 'page', 'sahaba']);
    expect(asked[2]).toContain('the site needs that address');
    expect(await written('topics/sahaba.md')).toContain('\nname: السحابة\n');
    expect(await problemsOf('sahaba')).toEqual([]);
  });
});

describe('a command that says too little or too much', () => {
  test.each([
    [[], 'Say what to make: article, person,'],
    [['persn'], '“persn” is nothing that `new` makes.'],
    [['person', 'Jane', 'Doe'], 'npm run desk -- new person --name "Jane Doe"\n'],
    [['article', 'Why now'], 'npm run desk -- new article --title "Why now"\n'],
  ])('%j', async (args, message) => {
    expect((await make(args)).code).toContain(message);
  });
});

test('without a publication that can be read nothing is written', async () => {
  await writeFile(join(content, 'publication.yaml'), 'timeZone: Mars\n');
  const { code } = await make(['person', '--name', 'Neu']);
  expect(code).toContain('content/publication.yaml is missing or has mistakes');
  expect(code).toContain('`npm run check`');
});

test('commands to type name the content folder that was named', async () => {
  const { printed } = await make(['person', '--name', 'Neu', '--content', 'content']);
  expect(printed).toContain('npm run desk -- suggest --write --content content\n');
  expect(printed).toContain('npm run desk -- check --content content\n');
});

/** What the check says of the file of an id. */
async function problemsOf(id: string): Promise<string[]> {
  const { problems } = buildPublication(await readSource(content), '2026-11-24T15:31:00Z');
  return problems.filter(({ file }) => file.endsWith(`/${id}.md`)).map(({ message }) => message);
}
