import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lockBuilds } from '../../../src/build/lock.ts';
import { folderWith } from './temporary-folder.ts';

test('a second build is refused until the first has ended', async () => {
  const file = join(await folderWith(), 'cache/lock');
  const unlock = lockBuilds(file);
  expect(() => lockBuilds(file)).toThrow('Another build of this project is running.');
  unlock();
  lockBuilds(file)();
});

test('a build holds its lock until it is killed, and then locks nobody out', async () => {
  const file = join(await folderWith(), 'lock');
  const holder = spawn(process.execPath, [
    '--expose-gc',
    '--input-type=module',
    '--eval',
    `import { lockBuilds } from ${JSON.stringify(resolve('src/build/lock.ts'))};
     lockBuilds(${JSON.stringify(file)});
     gc();
     console.log('held');
     setInterval(() => undefined, 1000);`,
  ]);
  await once(holder.stdout, 'data');
  expect(() => lockBuilds(file)).toThrow();
  holder.kill('SIGKILL');
  await once(holder, 'close');
  lockBuilds(file)();
});
