import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entityCollections } from '../../src/schemas/collections.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../channel-record.ts';
import { build } from './sites.ts';

// An editor who knows no id: by commands alone, the prose of the WPC11 report pasted into a new
// article becomes a page that links everybody and everything the report links.

const id = 'fear-eases';
const file = `content/articles/2011/${id}.md`;
// Long after the day of the article, so that it is out.
const env = { SOURCE_DATE_EPOCH: '1480000000' };

describe('a new editor', () => {
  if (!isChannelRecord) {
    test('publishes the report', (context) => context.skip(notTheChannelRecord));
    return;
  }

  let folder: string;
  let report: { readonly fields: Record<string, unknown>; readonly prose: string };
  /** The article after each step. */
  let pasted: string;
  let suggested: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'of-record-desk-path-'));
    await cp(contentFolder, join(folder, 'content'), { recursive: true });
    report = partsOf(await read('content/articles/2011/wpc11-cloud.md'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('makes an article and pastes prose without any id', async () => {
    const { code } = await desk(
      ...['new', 'article', '--id', id, '--title', 'Fear of the cloud “eases”'],
      ...['--deck', "Partners' fears have subsided: more than 500 have joined."],
      ...['--kind', 'report', '--author', 'channel-record-staff', '--date', '2011-07-13'],
    );
    expect(code).toBe(0);
    pasted = `${await read(file)}\n${report.prose}`;
    expect(report.prose).not.toMatch(/\]\([a-z]+:/u);
    await writeFile(join(folder, file), pasted);
  });

  test('adds the ids with at most one name left to decide', async () => {
    const { code, output } = await desk('suggest', file, '--write');
    const undecided = output.split('\n').filter((line) => line.includes(' decide '));
    expect(undecided.length).toBeLessThanOrEqual(1);
    expect(code).toBe(undecided.length);
    suggested = await read(file);
  });

  test('has listed everything that the report lists', () => {
    const { fields } = partsOf(suggested);
    for (const collection of entityCollections) {
      expect(idsOf(fields[collection]), collection).toEqual(idsOf(report.fields[collection]));
    }
  });

  test('finds every comment and quote as it was', () => {
    const isAdded = (line: string) =>
      /^(?:people|organizations|programs|products|events):|^ {2}- [a-z0-9-]+$/u.test(line);
    const kept = suggested.split('\n').filter((line) => !isAdded(line));
    expect(kept).toEqual(pasted.split('\n'));
    expect(pasted).toContain('# The headline.');
  });

  test('changes no byte by a second suggestion', async () => {
    const { code, output } = await desk('suggest', file, '--write');
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('Nothing to add to 1 article.'),
    });
    expect(await read(file)).toBe(suggested);
  });

  test('passes the check', async () => {
    const { code, output } = await desk('check');
    expect(code).toBe(0);
    const ofFile = output.split('\n').filter((line) => line.startsWith(`${file}:`));
    expect(ofFile.filter((line) => !line.includes(' note '))).toEqual([]);
  });

  test('publishes it, and its page links each', async () => {
    await writeFile(
      join(folder, file),
      suggested.replace(/^status: draft$/mu, 'status: published'),
    );
    await build(join(folder, 'content'), join(folder, 'out'), env);
    const page = await read(`out/dist/client/articles/${id}/index.html`);
    const missing = entityCollections.flatMap((collection) =>
      idsOf(report.fields[collection])
        .map((each) => `/${collection}/${each}/`)
        .filter((path) => !page.includes(`href="${path}"`)),
    );
    expect(missing).toEqual([]);
  });

  function read(path: string): Promise<string> {
    return readFile(join(folder, path), 'utf8');
  }

  /** Runs the desk as a person does who stands in the folder. */
  async function desk(...args: readonly string[]) {
    const main = resolve('src/desk/main.ts');
    const child = spawn(process.execPath, [main, ...args, '--content', 'content'], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  }
});

/** The fields of an article, and its text with the words of its links alone. */
function partsOf(text: string) {
  const [, yaml = '', ...body] = text.split(/^---\n/mu);
  const prose = body.join('---\n').replaceAll(/\[([^\]]*)\]\([a-z]+:[^)]*\)/gu, '$1');
  return { fields: parse(yaml) as Record<string, unknown>, prose };
}

/** The ids of a list, whatever else it says of them, in the order of the alphabet. */
function idsOf(list: unknown): readonly string[] {
  const items = (list ?? []) as readonly (string | { readonly id: string })[];
  return items.map((item) => (typeof item === 'string' ? item : item.id)).sort();
}
