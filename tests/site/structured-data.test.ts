import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { isChannelRecord, notTheChannelRecord } from '../channel-record.ts';
import { fileOf } from './pages.ts';
import { useSites } from './sites.ts';
import { builtGraphs, type BuiltGraphs } from './structured-data/built-graphs.ts';
import { graphFaults } from './structured-data/graph-faults.ts';

const sites = useSites('content', 'under-a-path', 'smallest', 'brackets', 'right-to-left');

describe.each(sites)('the structured data of %s', (name) => {
  let built: BuiltGraphs;
  beforeAll(async () => {
    built = await builtGraphs(name);
  });

  test('stands on every page with an address of its own, once', () => {
    expect(built.faults).toEqual([]);
  });

  test('is in the vocabulary, whole and without a loose end', () => {
    expect(built.graphs.size).toBeGreaterThan(5);
    expect(graphFaults(built.graphs, built.home, built.isBuilt)).toEqual([]);
  });
});

describe('of The Channel Record', () => {
  test.for([
    ['articles/wpc11-cloud/', 'report.jsonld'],
    ['people/jon-roskill/', 'person.jsonld'],
    ['programs/cloud-accelerate/', 'program.jsonld'],
    ['events/wpc-2011/', 'event.jsonld'],
    ['', 'front-page.jsonld'],
  ] as const)('“%s” tells exactly this', async ([page, file], context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
    const { graphs, home } = await builtGraphs('content');
    await expect(`${JSON.stringify(graphs.get(home + page), null, 2)}\n`).toMatchFileSnapshot(
      `structured-data/${file}`,
    );
  });

  test('the graph of the WPC11 report is at most 1,600 bytes', async (context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
    const { texts, home } = await builtGraphs('content');
    const text = texts.get(`${home}articles/wpc11-cloud/`) ?? '';
    expect(text.length).toBeGreaterThan(1000);
    expect(compressed(text)).toBeLessThanOrEqual(1600);
  });

  test('its page fits the first flight of a connection, styles included', async (context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
    const html = await readFile(fileOf('content', 'articles/wpc11-cloud/'), 'utf8');
    expect(html).toContain('<style>');
    expect(html).not.toContain('rel="stylesheet"');
    // Ten segments of 1,460 bytes (RFC 6928), and 800 bytes of headers.
    expect(compressed(html)).toBeLessThanOrEqual(10 * 1460 - 800);
  });
});

/** Bytes, by brotli at its best. */
function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
