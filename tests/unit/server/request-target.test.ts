import { describe, expect, test } from 'vitest';
import { decodePath, encodePath, readRequestTarget } from '../../../src/server/request-target.ts';

describe('readRequestTarget', () => {
  test.each([
    ['/', '/', ''],
    ['/a/?b=c?d', '/a/', '?b=c?d'],
    ['/a?', '/a', '?'],
    ['/a%3Fb', '/a?b', ''],
    ['/a#part?no', '/a', ''],
    ['/a/?b#part', '/a/', '?b'],
    ['//host/a', '//host/a', ''],
    ['/../a/./b', '/../a/./b', ''],
    ['/%2e%2e/a', '/../a', ''],
    ['/a%2Fb', '/a%2Fb', ''],
    ['/a%2fb%20c', '/a%2fb%20c', ''],
    ['/%C3%BC', '/ü', ''],
    ['http://host', '/', ''],
    ['HTTPS://host:1/a?b', '/a', '?b'],
    ['http://host?b', '/', '?b'],
  ])('%s is %s and %j', (target, path, query) => {
    expect(readRequestTarget(target)).toEqual({ path, query });
  });

  test.each(['*', 'a/b', 'host:443', 'ftp://host/a', '/%', '/%zz', '/%ff', '/%C3%28'])(
    '%s is none',
    (target) => {
      expect(readRequestTarget(target)).toBeUndefined();
    },
  );
});

test('encodePath writes what decodePath reads', () => {
  const path = '/über uns/a?b#c%d&e/';

  expect(encodePath(path)).toBe('/%C3%BCber%20uns/a%3Fb%23c%25d%26e/');
  expect(decodePath(encodePath(path))).toBe(path);
});
