import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { copyProject, type Project } from './project.ts';

let project: Project;
let preview: ChildProcess;
let browser: Browser;
let page: Page;
let printed = '';

const article = 'content/articles/2020/presses-stop.md';
const mistake = ['people: [ada-quill]', 'people: [ada-quil]'] as const;

beforeAll(async () => {
  project = await copyProject();
  preview = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: project.folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await addressOf(preview);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${address}articles/van-arrives/`);
});
afterAll(async () => {
  await browser.close();
  preview.kill('SIGTERM');
  await once(preview, 'close');
  await project.remove();
});

test('a mistake in the content is shown on every page until it is mended', async () => {
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor({ state: 'detached' });

  await project.edit(article, ...mistake);
  await overlay.getByText('There is no person ada-quil.').waitFor();
  await overlay.getByText('did you mean ada-quill?').waitFor();
  expect(printed).toContain(`${article}:8:10 error There is no person \`ada-quil\`.`);

  // Astro reloads the page after any change, and a reload takes an overlay away.
  await project.edit('content/articles/2020/van-arrives.md', 'was glad', 'was not glad');
  await page.getByText('was not glad').waitFor();
  await overlay.getByText('There is no person ada-quil.').waitFor();
  await page.reload();
  await overlay.getByText('There is no person ada-quil.').waitFor();

  await project.edit(article, mistake[1], mistake[0]);
  await overlay.waitFor({ state: 'detached' });
});

/** The address a preview names, ending in a slash. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The preview prints nothing.');
  const lines = createInterface(stdout);
  return new Promise((found, failed) => {
    lines.on('line', (line) => {
      printed += `${line}\n`;
      const [address] = /http:\/\/\S+\/news\//u.exec(line) ?? [];
      if (address !== undefined) found(address);
    });
    lines.on('close', () => {
      failed(new Error(`The preview ended before it named its address:\n${printed}`));
    });
  });
}
