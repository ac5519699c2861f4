import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/views/context.ts';
import { recordView } from '../../../src/views/record.ts';
import { settings, smallPublication } from './small-publication.ts';

const sizes = [
  { table: 'articles', rows: 1200, csv: 900_000, json: 1_250_000 },
  { table: 'corrections', rows: 0, csv: 60, json: 3 },
] as const;

const view = (changed: Record<string, unknown> = {}) =>
  recordView(sizes, contextOf(smallPublication({ settings: settings(changed) })));

describe('the page of the open record', () => {
  test('says of each table how many rows and how large its files are', () => {
    const [articles, corrections] = view().tables;
    expect(articles).toMatchObject({
      rows: '1,200 rows',
      files: [
        { href: '/record/articles.csv', text: 'CSV', label: 'Articles: CSV', size: '900 kB' },
        { href: '/record/articles.json', text: 'JSON', label: 'Articles: JSON', size: '1.3 MB' },
      ],
      columns: { href: '/record/schemas/articles.json' },
    });
    expect(corrections).toMatchObject({ rows: 'No row yet', files: [{ size: '1 kB' }, {}] });
  });

  test('has whole addresses where they are copied, and paths where they are followed', () => {
    const { address, command, pages } = view({ url: 'https://example.org/news/' });
    expect(address).toBe('https://example.org/news/record/');
    expect(command).toContain('https://example.org/news/record/articles.csv');
    expect(pages.map(({ href }) => href)).toEqual([
      '/news/record/schemas/article.json',
      '/news/record/schemas/entity.json',
      '/news/record/index.json',
    ]);
  });

  test('names the licence the publication gives, and else that there is none', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(view({ licence }).licence).toEqual({ href: licence.url, text: licence.name });
    expect(view()).not.toHaveProperty('licence');
    expect(view().words.noLicence).toMatch(/reserved/u);
  });

  test('leads programs to the list of all files', () => {
    expect(view().site.metadata.data).toBe('/record/index.json');
  });
});
