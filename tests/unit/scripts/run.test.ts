import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const scripts = join(import.meta.dirname, '../../../scripts');

/** Installs a program that says it is Node 99, writes down how it was called, and runs as ours. */
const workingNpm = `#!/bin/sh
echo "$@" >> npm-calls
mkdir -p node_modules/.bin
cat > node_modules/.bin/node <<END
#!/bin/sh
if [ "\\$1" = --version ]; then echo v99.0.0; else exec ${process.execPath} "\\$@"; fi
END
chmod +x node_modules/.bin/node
`;

/** Runs until it is told to stop. */
const serves = `
  process.on('SIGTERM', () => {
    console.log('closed');
    process.exit();
  });
  setInterval(() => {}, 1000);
  console.log('ready');
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'of-record-run-'));
  cpSync(join(scripts, 'set-up.js'), join(folder, 'scripts/set-up.js'));
  cpSync(join(scripts, 'run.js'), join(folder, 'scripts/run.js'));
  cpSync(join(scripts, 'finish-init.js'), join(folder, 'scripts/finish-init.js'));
  write('package.json', '{ "type": "module", "dependencies": { "node": "99.0.0" } }');
  write('package-lock.json', '{}');
  write('hello.ts', "const word: string = 'hello'; console.log(word, ...process.argv.slice(2));");
  npmIs(workingNpm);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('run.js', () => {
  test('puts the content in place that a killed init had ready', async () => {
    write('.content-next/publication.yaml', 'name: My Paper');
    write('list.ts', "import { readdirSync } from 'node:fs'; console.log(readdirSync('content'));");
    const { stdout } = await run('list.ts');
    expect(stdout).toMatch(/content is in place now\.\n\[ 'publication\.yaml' \]\n$/u);
  });

  test('leaves content alone that is there', async () => {
    write('content/publication.yaml', 'name: The Sample');
    write('.content-next/publication.yaml', 'name: My Paper');
    await run('hello.ts');
    const settings = readFileSync(join(folder, 'content/publication.yaml'), 'utf8');
    expect(settings).toBe('name: The Sample');
  });

  test('installs what the lock file names, then runs the file with its arguments', async () => {
    const { code, stdout } = await run('hello.ts', 'you');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Installing packages.*\nhello you\n$/u),
    ]);
  });

  test('installs again only when the lock file has changed', async () => {
    await run('hello.ts');
    expect((await run('hello.ts')).stdout).toBe('hello\n');
    expect(npmCalls()).toHaveLength(1);
    write('package-lock.json', '{ "changed": true }');
    await run('hello.ts');
    expect(npmCalls()).toHaveLength(2);
  });

  test('installs again after an installation that did not end', async () => {
    npmIs(`${workingNpm}\nkill -9 $$`);
    expect((await run('hello.ts')).code).toBe(1);
    npmIs(workingNpm);
    expect((await run('hello.ts')).stdout).toMatch(/hello/u);
  });

  test('neither writes the lock file nor runs the scripts of packages, but that of node', async () => {
    // As if npm had left out the script that fetches Node.
    npmIs(`#!/bin/sh\nif [ "$1" = install ]; then echo "$@" >> npm-calls; exit; fi\n${workingNpm}`);
    await run('hello.ts');
    expect(npmCalls()).toEqual([
      'install --no-save --ignore-scripts --loglevel=error',
      'rebuild node --no-ignore-scripts --loglevel=error',
    ]);
  });

  test('says in a sentence that npm failed, with its last lines and no stack', async () => {
    npmIs(
      '#!/bin/sh\necho "npm error code ENOTFOUND\nnpm error     at Socket.x (y.js)" >&2\nexit 1',
    );
    const { code, stderr } = await run('hello.ts');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The packages could not be installed: `npm install --no-save --ignore-scripts` failed. ' +
        'Its last lines:\n\nnpm error code ENOTFOUND\n',
    );
  });

  test('gives the file the programs of the project first', async () => {
    write('path.ts', "console.log(process.env['PATH']);");
    const { stdout } = await run('path.ts');
    expect(stdout).toMatch(`\n${join(folder, 'node_modules/.bin')}${delimiter}`);
  });

  test('ends with the code of the file', async () => {
    write('fails.ts', 'process.exitCode = 3;');
    expect((await run('fails.ts')).code).toBe(3);
  });

  test('ends by the signal that ended the file', async () => {
    write('killed.ts', "process.kill(process.pid, 'SIGKILL');");
    expect((await run('killed.ts')).signal).toBe('SIGKILL');
  });

  test('hands on SIGTERM and waits until the file has ended by itself', async () => {
    write('serves.ts', serves);
    const { code, stdout } = await run('serves.ts', (child) => child.kill('SIGTERM'));
    expect([code, stdout]).toEqual([0, expect.stringMatching(/ready\nclosed\n$/u)]);
  });

  test('stops the file when the shell npm started it from is gone', async () => {
    write('serves.ts', serves);
    await run('hello.ts');
    const shell = spawn('sh', ['-c', `${process.execPath} scripts/run.js serves.ts; true`], {
      cwd: folder,
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    const printed = new Promise<string>((done) => {
      let text = '';
      shell.stdout.setEncoding('utf8').on('data', (more: string) => {
        text += more;
        if (text === 'ready\n') shell.kill('SIGTERM');
      });
      shell.stdout.on('close', () => done(text));
    });
    expect(await printed).toBe('ready\nclosed\n');
  });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function npmIs(script: string): void {
  mkdirSync(join(folder, 'programs'), { recursive: true });
  write('programs/npm', script);
  chmodSync(join(folder, 'programs/npm'), 0o755);
}

const npmCalls = () => readFileSync(join(folder, 'npm-calls'), 'utf8').trim().split('\n');

/** @param last may be what to do once the file has printed something */
async function run(file: string, last?: string | ((child: ReturnType<typeof spawn>) => void)) {
  const args = typeof last === 'string' ? [file, last] : [file];
  const path = [join(folder, 'programs'), process.env['PATH']].join(delimiter);
  const child = spawn(process.execPath, ['scripts/run.js', ...args], {
    cwd: folder,
    env: { ...process.env, PATH: path, npm_lifecycle_event: undefined },
  });
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (typeof last === 'function' && stdout.includes('ready')) last(child);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((done) => {
    child.on('close', (...ended) => done(ended));
  });
  return { code, signal, stdout, stderr };
}
