import { expect, test } from 'vitest';
import type { LogEvent } from '../../../src/build/astro-log.ts';
import { readLog } from '../../../src/build/astro-report.ts';

const event = (level: string, message: string, newLine = true, label = 'build'): LogEvent => ({
  level,
  message,
  newLine,
  label,
});
const page = (path: string, end: string): LogEvent[] => [
  { level: 'info', label: null, message: `  \u001B[34m├─\u001B[39m ${path}`, newLine: false },
  event('info', end, true, 'SKIP_FORMAT'),
];

test('tells the pages that were rendered from those that were kept', () => {
  const report = readLog([
    ...page('/index.html', ' (+12ms) '),
    ...page('/articles/a/index.html', ' \u001B[32m(restored)\u001B[39m'),
    ...page('/articles/b/index.html', ' (cached)'),
  ]);
  expect(report.rendered).toEqual(['/index.html']);
  expect(report.kept).toEqual(['/articles/a/index.html', '/articles/b/index.html']);
  expect(report.failures).toEqual([]);
  expect(report.log[1]).toBe('  ├─ /articles/a/index.html (restored)');
});

test('takes whatever is logged as an error for a failure', () => {
  expect(readLog([event('error', 'Error rendering a.md: no')]).failures).toEqual([
    'Error rendering a.md: no',
  ]);
});

test('takes a page without bytes for a failure', () => {
  const end = ' (+1ms) (file not created, response body was empty)';
  expect(readLog(page('/rss.xml', end)).failures).toEqual(['/rss.xml is empty.']);
});

test.each([
  'No entry type found for a.txt',
  'No contents found for a.md',
  'Skipping src/pages/rss.xml.ts because a file with the same name exists in the public folder: rss.xml',
])('takes a warning that means lost content for a failure: %s', (message) => {
  expect(readLog([event('warn', message)]).failures).toEqual([message]);
});

test('passes other warnings on, but for those that say nothing', () => {
  const report = readLog([
    event('warn', 'Something is deprecated.'),
    event('warn', 'No files found matching "*.md" in directory "content/topics"'),
    event('warn', '\u001B[33m[MODULE_LEVEL_DIRECTIVE] \u001B[0mThe semantics of …'),
  ]);
  expect(report.warnings).toEqual(['Something is deprecated.']);
  expect(report.failures).toEqual([]);
});
