import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { requireTool } from '../tools/outside-tools.ts';
import { fileOf, pagesOf } from './pages.ts';
import { folderOf, useSites, type SiteName } from './sites.ts';

const checked = useSites('content', 'right-to-left', 'brackets', 'long');

describe.each(checked)('the markup of %s', (name) => {
  test('the Nu HTML checker finds no error and no warning on any page', async (context) => {
    expect((await pagesOf(name)).length).toBeGreaterThan(5);
    const folder = clientOf(name);
    const faults = await faultsOfAll(requireTool('java', context));
    expect(faults.filter((fault) => fault.includes(folder))).toEqual([]);
    expect(
      faults.filter((fault) => !checked.some((each) => fault.includes(clientOf(each)))),
    ).toEqual([]);
  });

  test('the layers of the styles come in their order on every page', async () => {
    const wrong: string[] = [];
    for (const page of await pagesOf(name)) {
      const html = await readFile(fileOf(name, page), 'utf8');
      const layers = [...html.matchAll(/@layer ([a-z, ]+)/gu)].flatMap(([, names = '']) =>
        names.split(',').map((each) => each.trim()),
      );
      const found = [...new Set(layers)].join(' ');
      if (found !== 'reset tokens base sheet prose print') wrong.push(`${page}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  test('every style sheet is parsed without a warning', async () => {
    const sheets = new Map<string, string>();
    const client = clientOf(name);
    for (const page of await pagesOf(name)) {
      const html = await readFile(fileOf(name, page), 'utf8');
      // Browsers, too, read everything up to the end tag as the text of the element.
      for (const [, css = ''] of html.matchAll(/<style[^>]*>(.*?)<\/style>/gsu))
        sheets.set(css, page);
    }
    for (const file of await readdir(client, { recursive: true })) {
      if (file.endsWith('.css')) sheets.set(await readFile(join(client, file), 'utf8'), file);
    }
    expect(sheets.size).toBeGreaterThan(0);
    const warnings = [...sheets].flatMap(([css, page]) =>
      transform({ code: Buffer.from(css), filename: page }).warnings.map(
        (warning) => `${page}: ${warning.message}`,
      ),
    );
    expect(warnings).toEqual([]);
  });
});

/** What the Nu HTML checker says of every page of all sites, notes left out. */
async function checkHtml(java: string): Promise<string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['--skip-non-html', '--exit-zero-always', '--format', 'json'];
  const { stderr } = await promisify(execFile)(
    java,
    [...quickStart, '-jar', jar, ...args, '--filterpattern', '.*CSS: .*', ...checked.map(clientOf)],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const { messages } = JSON.parse(stderr) as {
    messages: { type: string; subType?: string; url: string; lastLine?: number; message: string }[];
  };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .filter(({ message }) => !message.startsWith('Trailing slash on void elements'))
    .map(({ url, lastLine, message }) => `${url}:${String(lastLine)}: ${message}`);
}

let faults: Promise<string[]> | undefined;

/** One run for all sites: to begin with, Java is slow. */
function faultsOfAll(java: string): Promise<string[]> {
  faults ??= checkHtml(java);
  return faults;
}

/** A run is too short for Java’s best compiler to pay; code of the other needs a larger stack. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-Xss4m'];

function clientOf(name: SiteName): string {
  return join(folderOf(name), 'dist/client');
}
