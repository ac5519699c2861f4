import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** An item as a feed reader shows it. */
export interface ShownItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** All that the program keeps of the authors. */
  readonly author: string;
}

/** A feed reader with one subscription, whose feed can be another at each look. */
export interface FeedReaderProgram {
  /** Fetches the feed from its address, where the given file is now. */
  readonly look: (feed: string) => Promise<void>;
  /** All items it keeps. */
  readonly items: () => Promise<readonly ShownItem[]>;
  /** How many it shows as new. */
  readonly unread: () => Promise<number>;
  readonly markAllRead: () => Promise<void>;
}

/**
 * Newsboat, which tells items apart by their guid and keeps them in a database.
 *
 * @param program - its path
 * @param folder - an empty one for its files
 */
export async function newsboat(program: string, folder: string): Promise<FeedReaderProgram> {
  await mkdir(folder, { recursive: true });
  const address = join(folder, 'feed.xml');
  const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((name) => join(folder, name));
  await writeFile(join(folder, 'urls'), `file://${address}\n`);
  await writeFile(join(folder, 'config'), '');
  const ask = async <Rows>(sql: string): Promise<Rows> => {
    const database = new DatabaseSync(join(folder, 'cache.db'));
    const rows = database.prepare(sql).all() as Rows;
    database.close();
    return Promise.resolve(rows);
  };
  return {
    look: async (feed) => {
      await copyFile(feed, address);
      const files = ['-u', urls ?? '', '-c', cache ?? '', '-C', config ?? ''];
      await execute(program, ['-q', ...files, '-x', 'reload'], {
        env: { ...process.env, HOME: folder },
      });
    },
    items: () => ask('select guid as id, title, url as link, author from rss_item order by id'),
    unread: async () => {
      const [row] = await ask<{ count: number }[]>(
        'select count(*) as count from rss_item where unread = 1',
      );
      return row?.count ?? 0;
    },
    markAllRead: async () => {
      await ask('update rss_item set unread = 0');
    },
  };
}

/**
 * sfeed, which keeps a line for each new combination of id, title and link: whatever it has twice it
 * shows twice. What was read is not its business, so the lines of the last look count as read.
 *
 * @param folder - an empty one for its files
 */
export async function sfeed(folder: string): Promise<FeedReaderProgram> {
  await mkdir(folder, { recursive: true });
  const address = join(folder, 'feed.xml');
  const config = join(folder, 'sfeedrc');
  await writeFile(
    config,
    `sfeedpath='${folder}/feeds'
fetch() { cat '${address}'; }
feeds() { feed record https://example.org/news/rss.xml; }
`,
  );
  const lines = async () => {
    const text = await readFile(join(folder, 'feeds/record'), 'utf8');
    return text.split('\n').filter((line) => line !== '');
  };
  let read: ReadonlySet<string> = new Set();
  // Its fields: timestamp, title, link, content, content type, id, author, enclosure, category.
  const keyOf = (line: string) => [1, 2, 5].map((field) => line.split('\t')[field]).join('\t');
  return {
    look: async (feed) => {
      await copyFile(feed, address);
      await execute('sfeed_update', [config]);
    },
    items: async () =>
      (await lines()).map((line) => {
        const [, title = '', link = '', , , id = '', author = ''] = line.split('\t');
        return { id, title, link, author };
      }),
    unread: async () => (await lines()).filter((line) => !read.has(keyOf(line))).length,
    markAllRead: async () => {
      read = new Set((await lines()).map(keyOf));
    },
  };
}

/** feedparser, which forgets: what it reads in a feed. */
export async function feedparser(
  python: string,
  feed: string,
): Promise<readonly (ShownItem & { readonly authors: readonly string[] })[]> {
  const program = `
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
assert not feed.bozo, feed.bozo_exception
print(json.dumps([{"id": e.id, "title": e.title, "link": e.link, "author": e.author,
  "authors": [a.get("name") for a in e.authors]} for e in feed.entries]))`;
  const { stdout } = await execute(python, ['-c', program, feed], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Awaited<ReturnType<typeof feedparser>>;
}
