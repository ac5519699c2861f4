import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { outsideTools } from '../tests/tools/outside-tools.ts';

// Takes the pictures of docs/pictures/ from the site that is built in dist. They are of the sample
// publication, in Chromium, 1280 pixels wide.

const pictures = [{ file: 'docs/pictures/report.png', page: 'articles/wpc11-cloud/', height: 960 }];

const server = spawn(process.execPath, ['src/server/main.ts'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const home = /http:\S+/u.exec(line)?.[0];
  if (home === undefined) throw new Error(`The server gave no address: ${line}`);
  const executablePath = outsideTools.chromium.find();
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  for (const { file, page: path, height } of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme: 'light' });
    await page.goto(new URL(path, home).href);
    // Ink on paper needs few colours; the file is a third of the size.
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 64 })
      .toFile(file);
    console.log(`Took ${file}`);
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
}
