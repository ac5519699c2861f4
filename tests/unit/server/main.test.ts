import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { newProject, publishedProject } from './build-folder.ts';

const main = resolve(import.meta.dirname, '../../../src/server/main.ts');

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(project: string, environment: Record<string, string>, ...folder: string[]) {
  const child = spawn(process.execPath, [main, ...folder], {
    cwd: project,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = {
    child,
    errors: text(child.stderr),
    ended: once(child, 'exit'),
  };
  started.push(child);
  return running;
}

/** The line that the process prints once it listens. */
async function line({ child }: ReturnType<typeof start>): Promise<string> {
  for await (const said of createInterface({ input: child.stdout })) return said;
  throw new Error('It ended without a word.');
}

function portOf(said: string): number {
  return Number(/:(\d+)\//.exec(said)?.[1]);
}

describe('main', () => {
  test('serves dist of the folder it is started in, and says where', async () => {
    const project = await publishedProject({ base: '/news/', files: { 'index.html': 'Hi' } });
    const running = start(project, { PORT: '0' });

    const said = await line(running);

    expect(said).toMatch(/^Serving dist at http:\/\/localhost:\d+\/news\/ \(Ctrl\+C stops it\)$/);
    const address = /http\S+/.exec(said)?.[0] ?? '';
    expect(await (await fetch(address.replace('localhost', '127.0.0.1'))).text()).toBe('Hi');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends it with 0, whatever connections are open',
    async (signal) => {
      const project = await publishedProject({ files: { 'index.html': 'Hi' } });
      const running = start(project, { PORT: '0' }, join(project, 'dist'));
      const port = portOf(await line(running));
      const waiting = connect(port, '127.0.0.1');
      await once(waiting, 'connect');
      const keptAlive = connect(port, '127.0.0.1');
      keptAlive.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await once(keptAlive, 'data');

      running.child.kill(signal);

      expect(await running.ended).toEqual([0, null]);
      expect(await running.errors).toBe('');
    },
  );

  test('a port in use is one sentence', async () => {
    const project = await publishedProject({ files: {} });
    const port = portOf(await line(start(project, { PORT: '0' })));
    const running = start(project, { PORT: String(port) });

    expect(await running.ended).toEqual([1, null]);
    expect(await running.errors).toBe(
      `Port ${port} is already in use. Stop the program that uses it, or set PORT to another one.\n`,
    );
  });

  test('a PORT that is none is one sentence', async () => {
    const running = start(await publishedProject({ files: {} }), { PORT: 'http' });

    expect(await running.ended).toEqual([1, null]);
    expect(await running.errors).toBe(
      'PORT is "http", but a port is a whole number from 0 to 65535.\n',
    );
  });

  test('without a built site it says how to make one', async () => {
    const running = start(await newProject(), { PORT: '0' });

    expect(await running.ended).toEqual([1, null]);
    expect(await running.errors).toBe(
      'There is no built site in dist. Run npm start or npm run build first.\n',
    );
  });

  test('a serving.json that cannot be read is one sentence', async () => {
    const project = await publishedProject({ files: {} });
    await writeFile(join(project, '.builds/first/serving.json'), '{}');
    const running = start(project, { PORT: '0' });

    expect(await running.ended).toEqual([1, null]);
    expect(await running.errors).toMatch(/serving\.json cannot be used: previous is missing\n$/);
  });
});
