import { chromium, type Browser } from 'playwright';
import { requireTool } from '../tools/outside-tools.ts';

/** A real browser without a window and without a network of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireTool('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
}
