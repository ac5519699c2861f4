import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromHtml } from 'hast-util-from-html';
import { transform } from 'lightningcss';
import { visit } from 'unist-util-visit';
import { describe, expect, test, type TestContext } from 'vitest';
import { requireTool } from '../tools/outside-tools.ts';
import { fileOf, pagesOf } from './pages.ts';
import { folderOf, useSites } from './sites.ts';

const checked = useSites('content', 'right-to-left', 'brackets', 'long');

describe.each(checked)('the markup of %s', (name) => {
  test('the Nu HTML checker finds no error and no warning on any page', async (context) => {
    expect((await pagesOf(name)).length).toBeGreaterThan(5);
    expect(await checkHtml(join(folderOf(name), 'dist/client'), context)).toEqual([]);
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
    const client = join(folderOf(name), 'dist/client');
    for (const page of await pagesOf(name)) {
      const html = await readFile(fileOf(name, page), 'utf8');
      visit(fromHtml(html), 'element', (node) => {
        if (node.tagName !== 'style') return;
        const [text] = node.children;
        if (text?.type === 'text') sheets.set(text.value, page);
      });
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

/** What the Nu HTML checker says of every page below a folder, notes left out. */
async function checkHtml(folder: string, context: TestContext): Promise<string[]> {
  const java = requireTool('java', context);
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['-jar', jar, '--skip-non-html', '--exit-zero-always', '--format', 'json'];
  const { stderr } = await promisify(execFile)(
    java,
    [...args, '--filterpattern', '.*CSS: .*', folder],
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
