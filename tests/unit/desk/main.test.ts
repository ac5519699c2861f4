import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { words } from '../../../src/schemas/words.ts';
import { standIn } from '../../../src/sources/stand-in.ts';

const project = join(import.meta.dirname, '../../..');
const main = join(project, 'src/desk/main.ts');
// Each test starts programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const fixtures = join(import.meta.dirname, '../../fixtures/problems');

let good: string;
let bad: string;
beforeAll(async () => {
  good = await mkdtemp(join(tmpdir(), 'of-record-desk-'));
  bad = await mkdtemp(join(tmpdir(), 'of-record-desk-'));
  for (const folder of [good, bad]) {
    const content = join(folder, 'content');
    await cp(join(fixtures, 'base/content'), content, { recursive: true });
    await writeFile(join(content, 'words/en.yaml'), stringify(standIn(words, {})));
  }
  await cp(join(fixtures, 'unknown-reference/content'), join(bad, 'content'), { recursive: true });
});
afterAll(async () => {
  await rm(good, { recursive: true });
  await rm(bad, { recursive: true });
});

/** Runs the desk as a person does, in a folder. */
function desk(cwd: string, args: readonly string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const env = { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1338508800', ...environment };
    execFile(process.execPath, [main, ...args], { cwd, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('check', () => {
  test('ends with 0 when nothing is wrong', async () => {
    expect(await desk(good, ['check', '--content', 'content'])).toEqual({
      code: 0,
      stdout: 'No problems in 13 files.\n',
      stderr: '',
    });
  });

  test('ends with 1 and names the place when there is an error', async () => {
    const { code, stdout } = await desk(bad, ['check', '--content', 'content']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'content/articles/2011/mistake.md:7:10 error There is no person `bob-ston`.',
        '  did you mean `bob-stone`?',
        '1 error in 14 files.',
        '',
      ].join('\n'),
    );
  });

  test('prints paths from where it was started', async () => {
    const { stdout } = await desk(join(bad, 'content/people'), ['check', '--content', '..']);
    expect(stdout).toMatch(/^\.\.\/\.\.\/content\/articles\/2011\/mistake\.md:7:10 /u);
  });

  test('reads and prints paths from where npm was started', async () => {
    const environment = { INIT_CWD: join(bad, 'content') };
    const { stdout } = await desk(project, ['check', '--content', '.'], environment);
    expect(stdout).toMatch(/^\.\.\/content\/articles\/2011\/mistake\.md:7:10 /u);
  });

  test('takes the folder from OF_RECORD_CONTENT, but rather from the command', async () => {
    const environment = { OF_RECORD_CONTENT: join(bad, 'content') };
    expect((await desk(good, ['check'], environment)).code).toBe(1);
    expect((await desk(good, ['check', '--content', 'content'], environment)).code).toBe(0);
  });

  test('annotates on GitHub', async () => {
    const { stdout } = await desk(bad, ['check', '--content', 'content'], {
      GITHUB_ACTIONS: 'true',
    });
    expect(stdout).toContain('\n::error file=content/articles/2011/mistake.md,line=7,col=10::');
  });
});

describe('a call that is not understood ends with 2 and the usage', () => {
  test.each([
    [[], 'Say what to do.'],
    [['checks'], 'Did you mean `check`?'],
    [['chekc'], 'There is no command “chekc”.'],
    [['check', '--content'], "Option '--content <value>' argument missing. "],
    [['check', 'people'], '`check` does not know what to do with “people”.'],
    [
      ['check', '--contents', 'x'],
      'There is no option `--contents` here. Did you mean `--content`?',
    ],
    [['check', '--content', 'nowhere'], 'There is no folder '],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await desk(good, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('\nUsage: ');
  });

  test('a time that is none', async () => {
    const { code, stderr } = await desk(good, ['check', '--content', 'content'], {
      SOURCE_DATE_EPOCH: 'yesterday',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH must be seconds since 1970');
  });
});

describe('--help explains', () => {
  test('the desk', async () => {
    const { code, stdout } = await desk(good, ['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run desk -- <command>\n/u);
    for (const name of ['check', 'init', 'new', 'suggest', 'manual'])
      expect(stdout).toContain(`  ${name} `);
  });

  test('a command, without a content folder', async () => {
    const { code, stdout } = await desk(good, ['new', '-h', '--content', 'nowhere']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm run desk -- new <what>/u);
    expect(stdout).toContain('  --content <folder>     The folder');
  });
});

test('the usage of a command that was not understood is its own', async () => {
  const { stderr } = await desk(good, ['new', 'article', '--titles', 'x']);
  expect(stderr).toMatch(
    /^There is no option `--titles` here\. Did you mean `--title`\?\n\nUsage: npm run desk -- new /u,
  );
});

test('a refusal says what to type, without the usage', async () => {
  const { code, stdout, stderr } = await desk(good, ['new', 'person', '--content', 'content']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('npm run desk -- new person --name "The name of the person"');
  expect(stderr).not.toContain('Usage: ');
});
