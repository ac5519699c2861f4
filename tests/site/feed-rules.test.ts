import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedFaults } from './feed-rules.ts';
import { folderOf, useSites } from './sites.ts';

describe.each(useSites('content', 'under-a-path', 'brackets', 'german', 'right-to-left'))(
  'the feeds of %s',
  (name) => {
    test('break no rule of the W3C validator', async () => {
      const client = join(folderOf(name), 'dist/client');
      const home = await homeOf(client);
      // A feed at a former address is the one at the new address, which readers then go on with.
      const addressOf = async (file: string, xml: string) => {
        const self = /href="([^"]+)" rel="self"/u.exec(xml)?.[1] ?? '';
        const there = await readFile(join(client, self.slice(home.length)), 'utf8').catch(() => '');
        return there === xml ? self : `${home}${file.replaceAll('\\', '/')}`;
      };
      const faults: string[] = [];
      let feeds = 0;
      for (const file of await readdir(client, { recursive: true })) {
        if (!/\.(?:xml|opml)$/u.test(file)) continue;
        const xml = await readFile(join(client, file), 'utf8');
        if (!/<(?:rss|feed|opml)\b/u.test(xml)) continue;
        feeds += 1;
        const address = await addressOf(file, xml);
        const found = feedFaults({ xml, address, now: Date.now() });
        faults.push(...found.map((fault) => `${file}: ${fault}`));
      }
      expect(feeds).toBeGreaterThanOrEqual(2);
      expect(faults).toEqual([]);
    });
  },
);

/** The whole address of the site, by the front page itself. */
async function homeOf(client: string): Promise<string> {
  const page = await readFile(join(client, 'index.html'), 'utf8');
  return /<link rel="canonical" href="([^"]+)"/u.exec(page)?.[1] ?? '';
}
