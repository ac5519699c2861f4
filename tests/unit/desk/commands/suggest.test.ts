import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { suggestCommand } from '../../../../src/desk/commands/suggest.ts';
import { Interrupted, Refusal, type Ask, type Desk } from '../../../../src/desk/desk.ts';
import { words } from '../../../../src/schemas/words.ts';
import { standIn } from '../../../../src/sources/stand-in.ts';
import { article, author, entry } from '../../publication/source-of.ts';

const story = 'content/articles/2011/story.md';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-suggest-'));
  await write({
    'publication.yaml': stringify({
      name: 'The Paper',
      tagline: 'A paper',
      description: 'A paper of tests.',
      url: 'https://paper.example/',
      ids: { authority: 'paper.example', since: '2011-01-01' },
      language: 'en',
      timeZone: 'UTC',
    }),
    'words/en.yaml': stringify(standIn(words, {})),
    ...author,
    'people/jon-roskill.md': entry({ name: 'Jon Roskill' }),
    'people/allison-watson.md': entry({ name: 'Allison Watson' }),
    'organizations/microsoft.md': entry({ name: 'Microsoft' }),
    'programs/champions-club.md': entry({ name: 'Cloud Champions Club' }),
    'products/active-directory.md': entry({ name: 'Active Directory', aliases: ['AD'] }),
    'products/ad-center.md': entry({ name: 'Ad Center', aliases: ['AD'] }),
    'events/ad-fair.md': entry({ name: 'Ad Fair', aliases: ['AD', 'Fair'] }),
    'products/fair.md': entry({ name: 'Fair' }),
  });
});
afterEach(() => rm(folder, { recursive: true }));

const everything = article(
  { people: ['allison-watson'], products: ['fair'], events: ['ad-fair'] },
  `Jon Roskill of Microsoft spoke. Roskill knows the Champions Club, and Fair.

Anna Lindqvist met Watson, and Watson met Lindqvist of Nordic Software Ltd.`,
);

describe('without a terminal every line has its place', () => {
  test('what is to be added, decided, looked at', async () => {
    await write({ 'articles/2011/story.md': everything });
    expect(await suggest([story])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:17:1 add \`jon-roskill\` to \`people\`: “Jon Roskill”
      content/articles/2011/story.md:17:16 add \`microsoft\` to \`organizations\`: “Microsoft”
      content/articles/2011/story.md:17:71 decide “Fair” can mean more than one that is named here: write \`[Fair](product:fair)\` or \`[Fair](event:ad-fair)\` there
      content/articles/2011/story.md:10:5 not named \`allison-watson\` is in \`people\` but not in the text: take it out, or write \`{ id: allison-watson, how: unnamed }\`
      content/articles/2011/story.md:12:5 not named \`fair\` is in \`products\` but not in the text: take it out, or write \`{ id: fair, how: unnamed }\`
      content/articles/2011/story.md:14:5 not named \`ad-fair\` is in \`events\` but not in the text: take it out, or write \`{ id: ad-fair, how: unnamed }\`
      content/articles/2011/story.md:17:51 no entry “Champions Club” may be \`champions-club\`: add it to \`aliases\` in content/programs/champions-club.md
      content/articles/2011/story.md:19:1 no entry “Anna Lindqvist”, 2 times: \`npm run desk -- new person --name "Anna Lindqvist"\`, or \`new organization …\`
      content/articles/2011/story.md:19:20 no entry “Watson”, 2 times: a surname counts after the full name. Write “Allison Watson” or \`[Watson](person:allison-watson)\` first
      content/articles/2011/story.md:19:56 no entry “Nordic Software Ltd.”: \`npm run desk -- new organization --name "Nordic Software Ltd."\`
      2 ids to add to 1 article; 4 points above want a decision. Type \`npm run desk -- suggest content/articles/2011/story.md --write\` next.
      ",
      }
    `);
  });

  test('and after writing, its place in the new file', async () => {
    await write({ 'articles/2011/story.md': everything });
    expect(await suggest([story, '--write'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:19:1 added \`jon-roskill\` to \`people\`: “Jon Roskill”
      content/articles/2011/story.md:19:16 added \`microsoft\` to \`organizations\`: “Microsoft”
      content/articles/2011/story.md:19:71 decide “Fair” can mean more than one that is named here: write \`[Fair](product:fair)\` or \`[Fair](event:ad-fair)\` there
      content/articles/2011/story.md:10:5 not named \`allison-watson\` is in \`people\` but not in the text: take it out, or write \`{ id: allison-watson, how: unnamed }\`
      content/articles/2011/story.md:14:5 not named \`fair\` is in \`products\` but not in the text: take it out, or write \`{ id: fair, how: unnamed }\`
      content/articles/2011/story.md:16:5 not named \`ad-fair\` is in \`events\` but not in the text: take it out, or write \`{ id: ad-fair, how: unnamed }\`
      content/articles/2011/story.md:19:51 no entry “Champions Club” may be \`champions-club\`: add it to \`aliases\` in content/programs/champions-club.md
      content/articles/2011/story.md:21:1 no entry “Anna Lindqvist”, 2 times: \`npm run desk -- new person --name "Anna Lindqvist"\`, or \`new organization …\`
      content/articles/2011/story.md:21:20 no entry “Watson”, 2 times: a surname counts after the full name. Write “Allison Watson” or \`[Watson](person:allison-watson)\` first
      content/articles/2011/story.md:21:56 no entry “Nordic Software Ltd.”: \`npm run desk -- new organization --name "Nordic Software Ltd."\`
      Added 2 ids to 1 article; 4 points above want a decision. Do what they say, then type \`npm run desk -- suggest content/articles/2011/story.md --write\`.
      ",
      }
    `);
    expect(await suggest([story, '--write'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:19:71 decide “Fair” can mean more than one that is named here: write \`[Fair](product:fair)\` or \`[Fair](event:ad-fair)\` there
      content/articles/2011/story.md:10:5 not named \`allison-watson\` is in \`people\` but not in the text: take it out, or write \`{ id: allison-watson, how: unnamed }\`
      content/articles/2011/story.md:14:5 not named \`fair\` is in \`products\` but not in the text: take it out, or write \`{ id: fair, how: unnamed }\`
      content/articles/2011/story.md:16:5 not named \`ad-fair\` is in \`events\` but not in the text: take it out, or write \`{ id: ad-fair, how: unnamed }\`
      content/articles/2011/story.md:19:51 no entry “Champions Club” may be \`champions-club\`: add it to \`aliases\` in content/programs/champions-club.md
      content/articles/2011/story.md:21:1 no entry “Anna Lindqvist”, 2 times: \`npm run desk -- new person --name "Anna Lindqvist"\`, or \`new organization …\`
      content/articles/2011/story.md:21:20 no entry “Watson”, 2 times: a surname counts after the full name. Write “Allison Watson” or \`[Watson](person:allison-watson)\` first
      content/articles/2011/story.md:21:56 no entry “Nordic Software Ltd.”: \`npm run desk -- new organization --name "Nordic Software Ltd."\`
      4 points above want a decision. Do what they say, then type \`npm run desk -- suggest content/articles/2011/story.md --write\`.
      ",
      }
    `);
  });

  test('a name that several have is left to the editor', async () => {
    await write({ 'articles/2011/story.md': article({}, 'They use AD.') });
    expect(await suggest(['--write'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:11:10 decide “AD” can mean more than one: add \`active-directory\` or \`ad-center\` to \`products\` or \`ad-fair\` to \`events\`
      1 point above wants a decision. Do what it says, then type \`npm run desk -- suggest --write\`.
      ",
      }
    `);
  });
});

describe('in a terminal the file is named once', () => {
  test('and ids stand by list', async () => {
    await write({ 'articles/2011/story.md': everything });
    expect(await suggest([], { terminal: true })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md
        add        people         jon-roskill
                   organizations  microsoft
        decide     17:71  “Fair” can mean more than one that is named here: write \`[Fair](product:fair)\` or \`[Fair](event:ad-fair)\` there
        not named  10:5   \`allison-watson\` is in \`people\` but not in the text: take it out, or write \`{ id: allison-watson, how: unnamed }\`
                   12:5   \`fair\` is in \`products\` but not in the text: take it out, or write \`{ id: fair, how: unnamed }\`
                   14:5   \`ad-fair\` is in \`events\` but not in the text: take it out, or write \`{ id: ad-fair, how: unnamed }\`
        no entry   17:51  “Champions Club” may be \`champions-club\`: add it to \`aliases\` in content/programs/champions-club.md
                   19:1   “Anna Lindqvist”, 2 times: \`npm run desk -- new person --name "Anna Lindqvist"\`, or \`new organization …\`
                   19:20  “Watson”, 2 times: a surname counts after the full name. Write “Allison Watson” or \`[Watson](person:allison-watson)\` first
                   19:56  “Nordic Software Ltd.”: \`npm run desk -- new organization --name "Nordic Software Ltd."\`

      2 ids to add to 1 article; 4 points above want a decision. Type \`npm run desk -- suggest --write\` next.
      ",
      }
    `);
  });

  test('in colours', async () => {
    await write({ 'articles/2011/story.md': article({}, 'Microsoft and AD.') });
    const { printed } = await suggest([], { terminal: true, colour: true });
    expect(printed.replaceAll('\u001B', 'ESC')).toMatchInlineSnapshot(`
      "ESC[1mcontent/articles/2011/story.mdESC[0m
        ESC[32madd      ESC[0m  organizations  microsoft
        ESC[33mdecide   ESC[0m  ESC[2m11:15ESC[0m  “AD” can mean more than one: add \`active-directory\` or \`ad-center\` to \`products\` or \`ad-fair\` to \`events\`

      1 id to add to 1 article; 1 point above wants a decision. Type \`npm run desk -- suggest --write\` next.
      "
    `);
  });

  test('a name that several have is asked once, and the answer is written', async () => {
    await write({ 'articles/2011/story.md': article({}, 'They use AD, AD and AD.') });
    const asked: string[] = [];
    const said = await suggest(['--write'], {
      terminal: true,
      ask: choosing((message, labels) => {
        asked.push(message, ...labels);
        return 'Ad Center (product ad-center)';
      }),
    });
    expect(asked).toMatchInlineSnapshot(`
      [
        "Who or what is “AD” in “They use AD, AD and AD.” (content/articles/2011/story.md:11:10)?",
        "Active Directory (product active-directory)",
        "Ad Center (product ad-center)",
        "Ad Fair (event ad-fair)",
        "Neither, or decide later",
      ]
    `);
    expect(said).toMatchInlineSnapshot(`
      {
        "code": 0,
        "printed": "content/articles/2011/story.md
        added      products       ad-center

      Added 1 id to 1 article. Type \`npm run check\` next.
      ",
      }
    `);
    expect(await read(story)).toContain('\nproducts: [ad-center]\n');
    expect((await suggest(['--write'])).code).toBe(0);
  });

  test('who decides later is not asked again', async () => {
    await write({ 'articles/2011/story.md': article({}, 'They use AD.') });
    const before = await read(story);
    let times = 0;
    const ask = choosing(() => {
      times += 1;
      return 'Neither, or decide later';
    });
    expect((await suggest(['--write'], { ask })).code).toBe(1);
    expect(times).toBe(1);
    expect(await read(story)).toBe(before);
  });

  test('without --write nothing is asked', async () => {
    await write({ 'articles/2011/story.md': article({}, 'They use AD.') });
    const ask = choosing(() => expect.fail('asked'));
    expect((await suggest([], { ask })).code).toBe(1);
  });

  test('after Ctrl+C at a question the file is as it was', async () => {
    await write({ 'articles/2011/story.md': article({}, 'Microsoft uses AD.') });
    const before = await read(story);
    const ask = choosing(() => {
      throw new Interrupted('interrupted');
    });
    await expect(suggest(['--write'], { ask })).rejects.toThrow(Interrupted);
    expect(await read(story)).toBe(before);
  });
});

describe('what is written', () => {
  test('keeps comments, quotes, line ends and the mode', async () => {
    const before = `---\r\n# The headline.\r\ntitle: 'A “story”' # a title\r\ndeck: "A deck."\r\ndate: 2011-07-12\r\nkind: report\r\nauthors: [ada]\r\npeople: [] # whom?\r\nstatus: draft\r\n---\r\n\r\nJon Roskill of Microsoft.\r\n`;
    await write({ 'articles/2011/story.md': before });
    await chmod(join(folder, story), 0o664);
    expect((await suggest(['--write'])).code).toBe(0);
    expect(await read(story)).toBe(
      before.replace(
        'people: [] # whom?\r\n',
        'people: [jon-roskill] # whom?\r\norganizations: [microsoft]\r\n',
      ),
    );
    expect((await stat(join(folder, story))).mode & 0o777).toBe(0o664);
  });

  test('nothing a second time', async () => {
    await write({
      'articles/2011/story.md': everything,
      'articles/2011/other.md': article({}, 'AD of Microsoft, Active Directory.'),
    });
    await suggest(['--write']);
    const files = ['story', 'other'].map((name) => `content/articles/2011/${name}.md`);
    const once = await Promise.all(files.map(read));
    const times = await Promise.all(
      files.map(async (file) => (await stat(join(folder, file))).mtimeMs),
    );
    await suggest(['--write']);
    expect(await Promise.all(files.map(read))).toEqual(once);
    expect(
      await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mtimeMs)),
    ).toEqual(times);
  });

  test('nothing where the lists cannot be added to for sure', async () => {
    const text = article({ topics: [] }, 'Microsoft.').replace(
      'topics: []',
      'people: &none []\norganizations: *none',
    );
    await write({ 'articles/2011/story.md': text });
    expect(await suggest(['--write'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:1:1 problem the lists are written in a way that cannot be added to for sure, so nothing was. Type it yourself: \`microsoft\` to \`organizations\`
      1 point above wants a decision. Do what it says, then type \`npm run desk -- suggest --write\`.
      ",
      }
    `);
    expect(await read(story)).toBe(text);
  });

  test('nothing into bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(article({}, 'Microsoft.')),
      Buffer.from([0xff, 0x0a]),
    ]);
    await write({ 'articles/2011/story.md': '' });
    await writeFile(join(folder, story), bytes);
    expect((await suggest(['--write'])).code).toBe(1);
    expect((await readFile(join(folder, story))).equals(bytes)).toBe(true);
  });

  test('nothing to a file that was changed meanwhile', async () => {
    await write({ 'articles/2011/story.md': article({}, 'Microsoft uses AD.') });
    const changed = article({}, 'Microsoft uses AD no more.');
    const ask: Ask['choose'] = async ({ choices: [first] }) => {
      await write({ 'articles/2011/story.md': changed });
      return first?.value ?? expect.fail('no choice');
    };
    expect(await suggest(['--write'], { ask })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/story.md:1:1 problem the file was changed meanwhile, so nothing was written. Type \`npm run desk -- suggest --write\` once more
      1 point above wants a decision. Do what it says, then type \`npm run desk -- suggest --write\`.
      ",
      }
    `);
    expect(await read(story)).toBe(changed);
  });
});

test('a file that cannot be written is told, with why', async () => {
  await write({ 'articles/2011/story.md': article({}, 'Microsoft uses AD.') });
  const ask: Ask['choose'] = async ({ choices: [first] }) => {
    await rm(join(folder, story));
    return first?.value ?? expect.fail('no choice');
  };
  expect(await suggest(['--write'], { ask })).toMatchInlineSnapshot(`
    {
      "code": 1,
      "printed": "content/articles/2011/story.md:1:1 problem the file cannot be written (ENOENT). Mend that, then type \`npm run desk -- suggest --write\` once more
    1 point above wants a decision. Do what it says, then type \`npm run desk -- suggest --write\`.
    ",
    }
  `);
});

test('a surname that two people have is told with both', async () => {
  await write({
    'people/emma-watson.md': entry({ name: 'Emma Watson' }),
    'articles/2011/story.md': article({}, 'So Watson left, and Watson came.'),
  });
  expect(await suggest(['--write'])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "printed": "content/articles/2011/story.md:11:4 no entry “Watson”, 2 times: a surname counts after the full name. Write “Allison Watson”, “Emma Watson”, \`[Watson](person:allison-watson)\` or \`[Watson](person:emma-watson)\` first
    Nothing to add to 1 article. Type \`npm run check\` next.
    ",
    }
  `);
});

describe('a file that cannot be read', () => {
  test('gets the report of the check, and the others go on', async () => {
    const broken = article({ athors: ['ada'] }, 'Microsoft.');
    await write({
      'articles/2011/broken.md': broken,
      'articles/2011/story.md': article({}, 'Microsoft.'),
    });
    expect(await suggest(['--write'])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "printed": "content/articles/2011/broken.md:9:1 error There is no field \`athors\` here.
        did you mean \`authors\`?
      1 error in 1 file.
      content/articles/2011/story.md:12:1 added \`microsoft\` to \`organizations\`: “Microsoft”
      Added 1 id to 1 article; 1 point above wants a decision. Do what it says, then type \`npm run desk -- suggest --write\`.
      ",
      }
    `);
    expect(await read('content/articles/2011/broken.md')).toBe(broken);
    expect((await suggest([story])).code).toBe(0);
  });
});

describe('articles', () => {
  test('are named from where the command is given, each once', async () => {
    await write({ 'articles/2011/story.md': article({}, 'Microsoft.') });
    const from = join(folder, 'content/articles');
    const { printed } = await suggest(['2011/story.md', './2011/story.md'], { from });
    expect(printed).toMatchInlineSnapshot(`
      "2011/story.md:11:1 add \`microsoft\` to \`organizations\`: “Microsoft”
      1 id to add to 1 article. Type \`npm run desk -- suggest 2011/story.md ./2011/story.md --write\` next.
      "
    `);
  });

  test.each([
    ['a folder of articles', ['content/articles/2011/']],
    ['the folder of years', ['content/articles']],
    ['another folder', ['content']],
    ['a file that is not there', ['content/articles/2011/storry.md']],
    ['a file like no other', ['nothing.md']],
    ['a file that is no article', ['content/people/ada.md']],
  ])('are not %s', async (_what, args) => {
    await write({ 'articles/2011/story.md': article({}, 'Microsoft.') });
    const error = await suggest(args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect(error instanceof Error && error.message).toMatchSnapshot();
  });

  test('are known by every path to them where folders or files are links', async () => {
    await write({
      'articles/2011/story.md': article({}, 'Microsoft.'),
      'articles/2012/other.md': article({}, 'Microsoft.'),
    });
    const at = (path: string) => join(folder, path);
    await rename(at('content/articles/2011/story.md'), at('elsewhere.md'));
    await symlink(at('elsewhere.md'), at('content/articles/2011/story.md'));
    await rename(at('content/articles/2012'), at('2012'));
    await symlink(at('2012'), at('content/articles/2012'));
    await symlink('content', at('record'));
    const content = at('record');
    for (const path of ['record/articles/2011/story.md', story, 'elsewhere.md']) {
      const { printed } = await suggest([path], { content });
      expect(printed).toContain('record/articles/2011/story.md:11:1 add');
    }
    for (const path of ['record/articles/2012/other.md', '2012/other.md']) {
      const { printed } = await suggest([path], { content });
      expect(printed).toContain('record/articles/2012/other.md:11:1 add');
    }
    const refused = suggest(['record/articles/2011'], { content });
    await expect(refused).rejects.toThrow('`record/articles/2011/*.md*`');
  });

  test('are all looked at without one, and a name without an entry is told once', async () => {
    const body = 'So Anna Lindqvist spoke.';
    await write({
      'articles/2011/one.md': article({}, body),
      'articles/2012/two.md': article({}, body),
    });
    expect(await suggest([])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "printed": "content/articles/2011/one.md:11:4 no entry “Anna Lindqvist”, 2 times: \`npm run desk -- new person --name "Anna Lindqvist"\`, or \`new organization …\`
      Nothing to add to 2 articles. Type \`npm run check\` next.
      ",
      }
    `);
  });
});

test('a content folder that was named stands in what to type', async () => {
  await write({ 'articles/2011/story.md': article({}, 'Microsoft met Anna Lindqvist.') });
  expect(await suggest(['--content', 'my content'])).toMatchInlineSnapshot(`
    {
      "code": 1,
      "printed": "content/articles/2011/story.md:11:1 add \`microsoft\` to \`organizations\`: “Microsoft”
    content/articles/2011/story.md:11:15 no entry “Anna Lindqvist”: \`npm run desk -- new person --name "Anna Lindqvist" --content "my content"\`, or \`new organization …\`
    1 id to add to 1 article. Type \`npm run desk -- suggest --write --content "my content"\` next.
    ",
    }
  `);
});

/** A terminal in which a choice is made by its label. */
function choosing(answer: (message: string, labels: readonly string[]) => string): Ask['choose'] {
  return ({ message, choices }) => {
    const label = answer(
      message,
      choices.map((choice) => choice.label),
    );
    const chosen = choices.find((choice) => choice.label === label);
    return Promise.resolve(chosen ? chosen.value : expect.fail(`There is no ${label}.`));
  };
}

async function suggest(
  args: readonly string[],
  { ask, ...style }: Partial<Omit<Desk, 'ask'>> & { readonly ask?: Ask['choose'] } = {},
): Promise<{ readonly code: number; readonly printed: string }> {
  let printed = '';
  const code = await suggestCommand.read(args).run({
    project: folder,
    content: join(folder, 'content'),
    from: folder,
    now: '2012-06-01T00:00:00Z',
    terminal: false,
    colour: false,
    annotate: false,
    print: (text) => {
      printed += text;
    },
    ask: ask && {
      choose: ask,
      text: () => expect.fail('asks for a text'),
      confirm: () => expect.fail('asks for a yes'),
    },
    ...style,
  });
  return { code, printed };
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
    await writeFile(join(folder, 'content', path), text);
  }
}

function read(path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}
