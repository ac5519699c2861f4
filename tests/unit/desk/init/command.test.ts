import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initCommand } from '../../../../src/desk/commands/init.ts';
import { Refusal, UsageError, type Ask, type Desk } from '../../../../src/desk/desk.ts';
import { digestsOf } from '../../../../src/desk/init/sample.ts';
import { buildPublication } from '../../../../src/publication/publication.ts';
import { readSource } from '../../../../src/sources/files.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../../channel-record.ts';

const now = '2026-11-24T23:30:00Z';
const answers = {
  '--name': 'The Daily Rose',
  '--url': 'https://rose.example/',
  '--time-zone': 'Europe/Berlin',
  '--language': 'de',
};
const options = Object.entries(answers).flat();

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-init-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs init in the folder; gives what was printed. */
async function init(args: readonly string[] = options, ask?: Ask): Promise<string> {
  let printed = '';
  const desk: Desk = {
    project: folder,
    content,
    from: folder,
    now,
    terminal: ask !== undefined,
    colour: false,
    annotate: false,
    print: (text) => (printed += text),
    ask,
  };
  expect(await initCommand.read(args).run(desk)).toBe(0);
  return printed;
}

/** Why init does nothing. */
const refusal = (args?: readonly string[], ask?: Ask) =>
  init(args, ask).then(
    () => expect.unreachable('init did something'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(Refusal);
      return error as Refusal;
    },
  );

describe('init in a folder that is not there yet', () => {
  test('makes a publication without any problem, of today in its zone', async () => {
    const printed = await init();
    expect(printed).toContain('“The Daily Rose” stands in content:');
    expect(printed).not.toContain('content-sample');
    const { publication, problems } = buildPublication(await readSource(content), now);
    expect(problems).toEqual([]);
    expect(publication.settings).toMatchObject({
      name: 'The Daily Rose',
      language: 'de',
      ids: { authority: 'rose.example', since: '2026-11-25' },
    });
    expect(await readdir(folder)).toEqual(['content']);
  });

  test.each([
    [['--language', 'fr'], 'There are no words in `fr` yet: content/words/fr.yaml has the English'],
    [['--url', 'http://localhost:4321/'], '`localhost` is no domain that anybody can hold.'],
    [['--url', 'http://127.0.0.1/'], '`127.0.0.1` is no domain that anybody can hold.'],
    [['--url', 'http://[::1]/'], '`[::1]` is no domain that anybody can hold.'],
  ])('says with %j what is still to be done', async (args, note) => {
    expect(await init()).not.toMatch(/no words|no domain/u);
    await rm(content, { recursive: true });
    expect(await init([...options, ...args])).toContain(note);
  });

  test('leads on in the folder that was named', async () => {
    const printed = await init([...options, '--content', 'content']);
    expect(printed).toContain('npm run desk -- new article --content content');
    expect(printed).toContain('npm run build -- --content content');
  });
});

test('init fills an empty folder and loses nothing in it', async () => {
  await mkdir(content);
  await writeFile(join(content, '.DS_Store'), 'where the icons are');
  await init();
  expect((await readSource(content)).publication.data.name).toBe('The Daily Rose');
  expect(await readFile(join(content, '.DS_Store'), 'utf8')).toBe('where the icons are');
  expect(await readdir(folder)).toEqual(['content']);
});

describe('a second init', () => {
  test('changes no byte and says why and what to type', async () => {
    await init();
    const before = await digestsOf(folder);
    const { message } = await refusal();
    expect(message).toMatch(/^Nothing was changed: content holds “The Daily Rose”, and `init` /u);
    expect(message).toContain('mv content content-before');
    expect(message).toContain('--language de --content my-paper');
    expect(await digestsOf(folder)).toEqual(before);
  });

  test('asks nothing that it would not use', async () => {
    await init();
    const never = () => expect.unreachable('a question was asked');
    await refusal([], { text: never, choose: never, confirm: never });
  });
});

describe('init in place of the sample', () => {
  if (!isChannelRecord) {
    test('keeps the sample', (context) => context.skip(notTheChannelRecord));
    return;
  }
  beforeEach(() => cp(contentFolder, content, { recursive: true }));

  test('keeps the sample beside it', async () => {
    const sample = await digestsOf(content);
    expect(await init()).toContain('The sample is in content-sample now');
    expect((await readSource(content)).publication.data.name).toBe('The Daily Rose');
    expect(await digestsOf(join(folder, 'content-sample'))).toEqual(sample);
    expect((await readdir(folder)).sort()).toEqual(['content', 'content-sample']);
  });

  test('writes over no sample that was kept before', async () => {
    await init();
    await rm(content, { recursive: true });
    await cp(contentFolder, content, { recursive: true });
    await writeFile(join(folder, 'content-sample/mine.txt'), 'mine');
    expect(await init()).toContain('The sample is in content-sample-2 now');
    expect(await readFile(join(folder, 'content-sample/mine.txt'), 'utf8')).toBe('mine');
  });

  test('touches nothing when a file was changed, and names it', async () => {
    await writeFile(join(content, 'people/robin-roe.md'), '---\nname: Robin Roe\n---\n');
    const before = await digestsOf(folder);
    const { message } = await refusal();
    expect(message).toMatch(/^ {2}added {3}content\/people\/robin-roe\.md$/mu);
    expect(await digestsOf(folder)).toEqual(before);
  });

  test('touches nothing when a file is changed while somebody answers', async () => {
    const file = join(content, 'words/en.yaml');
    const ask = answering(async () => {
      await writeFile(file, 'mine');
      return 'en';
    });
    expect((await refusal([], ask)).message).toMatch(/changed {3}content\/words\/en\.yaml/u);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('holds a publication whose settings were changed to be somebody’s own', async () => {
    const file = join(content, 'publication.yaml');
    const settings = await readFile(file, 'utf8');
    await writeFile(file, settings.replace('The Channel Record', 'My Record'));
    expect((await refusal()).message).toMatch(/^Nothing was changed: content holds “My Record”/u);
    await writeFile(file, ': no yaml: [');
    expect((await refusal()).message).toMatch(/changed {3}content\/publication\.yaml/u);
  });
});

describe('at a terminal', () => {
  test('asks what was not given, and again after an answer that will not do', async () => {
    const asked: string[] = [];
    const faults: string[] = [];
    const typed = ['rose.example', 'https://rose.example/', '', 'en_GB', 'en-GB'];
    const ask: Ask = {
      ...answering(() => Promise.resolve('')),
      text: ({ message, initial, check }) => {
        asked.push(message);
        for (;;) {
          const answer = typed.shift() || (initial ?? '');
          const fault = check?.(answer);
          if (fault === undefined) return Promise.resolve(answer);
          faults.push(fault);
        }
      },
    };
    await init(['--name', 'The Daily Rose'], ask);
    expect(asked).toEqual([
      'Its address, such as https://paper.example/',
      'Time zone of its days and times',
      'Language it is written in',
    ]);
    expect(faults).toEqual([
      'It must be a whole address such as https://example.org/page. Did you mean `https://rose.example/`?',
      'It must be a language tag such as en, de or ar-EG. Did you mean `en-GB`?',
    ]);
    const { data } = (await readSource(content)).publication;
    expect([data.url, data.language]).toEqual(['https://rose.example/', 'en-GB']);
  });
});

describe('what cannot be', () => {
  test('without a terminal, an option that is missing', async () => {
    const error = await refusal(['--name', 'The Daily Rose', '--time-zone', 'UTC']);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(
      /`--url` and `--language` must be given.*init --name "The Daily Rose" --url https:\/\/paper\.example\/ --time-zone UTC --language en$/su,
    );
  });

  test('options that will not do, all of them at once', async () => {
    const { message } = await refusal([
      ...options,
      '--url',
      'rose.example',
      '--language',
      'German',
    ]);
    expect(message).toContain('`--url` is “rose.example”, but it must be a whole address');
    expect(message).toContain('`--language` is “German”, but it must be a language tag');
    expect(message).toMatch(
      /--url https:\/\/rose\.example\/ --time-zone Europe\/Berlin --language de$/u,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('a file where the folder should be', async () => {
    await writeFile(content, 'mine');
    expect((await refusal()).message).toMatch(/^Nothing was changed: content is a file\./u);
  });

  test('a disk that refuses', async () => {
    // Somebody's own file stands where the folder above would be.
    await writeFile(content, 'mine');
    content = join(content, 'paper');
    expect((await refusal()).message).toMatch(/the disk refuses content\/paper \(E\w+: /u);
    expect(await readdir(folder)).toEqual(['content']);
  });
});

/** Answers that will do, the last one given by what happens meanwhile. */
function answering(last: () => Promise<string>): Ask {
  const given = ['The Daily Rose', 'https://rose.example/', 'UTC'];
  return {
    text: () => {
      const answer = given.shift();
      return answer === undefined ? last() : Promise.resolve(answer);
    },
    choose: () => expect.unreachable('nothing is chosen'),
    confirm: () => expect.unreachable('nothing is confirmed'),
  };
}
