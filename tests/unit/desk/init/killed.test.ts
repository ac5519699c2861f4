import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentState, digestsOf } from '../../../../src/desk/init/sample.ts';
import { finishInit } from '../../../../scripts/finish-init.js';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../../channel-record.ts';
import type { KillAt } from '../../../site/build/kill-at.ts';

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-killed-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true }));

// Each starts the desk two or three times.
describe('an init that is killed', { timeout: 30_000 }, () => {
  if (!isChannelRecord) {
    test('leaves a whole publication', (context) => context.skip(notTheChannelRecord));
    return;
  }
  /** What an init makes that nobody kills. */
  let whole: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'of-record-whole-'));
    expect((await init(join(elsewhere, 'content'))).signal).toBeNull();
    whole = await digestsOf(join(elsewhere, 'content'));
    await rm(elsewhere, { recursive: true });
  });
  afterAll(() => {
    expect(whole.size).toBe(4);
  });

  const moments: readonly KillAt[] = [
    ...['\\.content-writing$', '\\.content-next$'].flatMap((path) => at('rm', path)),
    ...at('mkdir', 'people$'),
    ...['publication\\.yaml$', 'about\\.md$'].flatMap((path) => [
      ...at('writeFile', path),
      { call: 'writeFile', path, nth: 1, when: 'during' } as const,
    ]),
    ...['\\.content-next$', 'content-sample$', '/content$'].flatMap((path) => at('rename', path)),
  ];

  test.each(moments)('$when $call of $path leaves one publication whole', async (moment) => {
    await cp(contentFolder, content, { recursive: true });
    expect((await init(content, moment)).signal).toBe('SIGKILL');
    finishInit(content);
    const state = await contentState(content);
    if (state.kind !== 'sample') expect(await digestsOf(content)).toEqual(whole);
    // The sample is never gone.
    const sample = state.kind === 'sample' ? content : join(folder, 'content-sample');
    expect(await contentState(sample)).toEqual({ kind: 'sample' });

    // And what it left is in nobody's way.
    if (state.kind !== 'sample') return;
    expect((await init(content)).code).toBe(0);
    expect(await digestsOf(content)).toEqual(whole);
    expect((await readdir(folder)).sort()).toEqual(['content', 'content-sample']);
  });

  test('through a link leaves one publication whole', async () => {
    await cp(contentFolder, join(folder, 'record'), { recursive: true });
    await symlink('record', content);
    const moment: KillAt = { call: 'rename', path: '/record$', nth: 1, when: 'before' };
    expect((await init(content, moment)).signal).toBe('SIGKILL');
    expect(await contentState(content)).toEqual({ kind: 'missing' });
    expect(finishInit(content)).toContain(join(folder, 'record'));
    expect(await digestsOf(content)).toEqual(whole);
  });

  test.each(at('rename', '/content$'))('$when $call into a new folder', async (moment) => {
    expect((await init(content, moment)).signal).toBe('SIGKILL');
    const state = await contentState(content);
    if (state.kind !== 'missing') expect(await digestsOf(content)).toEqual(whole);
    else expect((await init(content)).code).toBe(0);
    expect(await digestsOf(content)).toEqual(whole);
  });
});

function at(call: KillAt['call'], path: string): KillAt[] {
  return (['before', 'after'] as const).map((when) => ({ call, path, nth: 1, when }));
}

/** Runs init as a person does, and kills it at a moment. */
function init(content: string, kill?: KillAt) {
  const hook = kill ? ['--import', resolve('tests/site/build/kill-at.ts')] : [];
  const answers = ['--name', 'Rose', '--url', 'https://rose.example/', '--time-zone', 'UTC'];
  const args = [...hook, 'src/desk/main.ts', 'init', ...answers, '--language', 'de'];
  const child = spawn(process.execPath, [...args, '--content', content], {
    env: {
      PATH: process.env['PATH'],
      SOURCE_DATE_EPOCH: '1790000000',
      ...(kill && { KILL_AT: JSON.stringify(kill) }),
    },
  });
  return new Promise<{ code: number | null; signal: string | null }>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal }));
  });
}
