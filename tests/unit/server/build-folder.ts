import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';

/** What a test build holds: a file is its text, or its bytes with what differs from the usual. */
export interface TestBuild {
  readonly files?: Readonly<Record<string, string | TestFile>>;
  readonly redirects?: Readonly<Record<string, string>>;
  readonly gone?: Readonly<Record<string, string>>;
  readonly base?: string;
  readonly policy?: string;
  readonly previous?: string | null;
}

interface TestFile {
  readonly bytes: string | Buffer;
  readonly modified?: string;
  readonly policy?: string;
}

/** An empty folder that can hold `dist` and `.builds/`. */
export async function newProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'of-record-server-'));
  projects.push(project);
  return project;
}

const projects: string[] = [];
afterAll(() => Promise.all(projects.map((project) => rm(project, { recursive: true }))));

/** Writes `.builds/<name>` as the build does; text is also compressed, `_astro/` is immutable. */
export async function writeBuild(project: string, name: string, build: TestBuild = {}) {
  const folder = join(project, '.builds', name);
  await mkdir(join(folder, 'compressed'), { recursive: true });
  const files: Record<string, unknown> = {};
  for (const [path, file] of Object.entries(build.files ?? {})) {
    const { bytes, modified, policy } = typeof file === 'string' ? { bytes: file } : file;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const type = types[extname(path)] ?? 'application/octet-stream';
    const isText = type.startsWith('text/') || /\.(?:xml|json)$/.test(path);
    await mkdir(dirname(join(folder, 'client', path)), { recursive: true });
    await writeFile(join(folder, 'client', path), bytes);
    if (isText) {
      await writeFile(join(folder, 'compressed', `${digest}.br`), brotliCompressSync(bytes));
      await writeFile(join(folder, 'compressed', `${digest}.gz`), gzipSync(bytes));
    }
    files[path] = {
      digest,
      size: Buffer.byteLength(bytes),
      type,
      modified: modified ?? '2026-01-01T00:00:00Z',
      immutable: path.startsWith('_astro/'),
      encodings: isText ? ['br', 'gz'] : [],
      policy,
    };
  }
  const serving = {
    previous: build.previous ?? null,
    base: build.base ?? '/',
    policy: build.policy ?? "default-src 'none'; style-src 'self'",
    files,
    redirects: build.redirects ?? {},
    gone: build.gone ?? {},
  };
  await writeFile(join(folder, 'serving.json'), JSON.stringify(serving));
  return folder;
}

/** Puts a new link over `dist`, as the build does. */
export async function publish(project: string, name: string) {
  await symlink(join('.builds', name), join(project, `dist.${name}`));
  await rename(join(project, `dist.${name}`), join(project, 'dist'));
}

/** A project with one build, published. */
export async function publishedProject(build: TestBuild): Promise<string> {
  const project = await newProject();
  await writeBuild(project, 'first', build);
  await publish(project, 'first');
  return project;
}

export async function removeBuild(project: string, name: string) {
  await rm(join(project, '.builds', name), { recursive: true });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};
