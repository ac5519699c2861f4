import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { OptionError, readBuildOptions } from '../../../src/build/options.ts';

const clock = Date.parse('2026-11-24T09:00:00.900Z');
const read = (args: readonly string[], environment: Record<string, string> = {}) =>
  readBuildOptions(args, environment, '/project', clock);

test('builds content/ of the project into it, as of now', () => {
  expect(read([])).toEqual({
    content: resolve('/project/content'),
    out: '/project',
    verbose: false,
    now: '2026-11-24T09:00:00Z',
  });
});

test('takes another content folder from the environment, and rather from the command line', () => {
  const environment = { OF_RECORD_CONTENT: 'fixtures/x' };
  expect(read([], environment).content).toBe(resolve('/project/fixtures/x'));
  expect(read(['--content', 'y'], environment).content).toBe(resolve('y'));
  expect(read(['--out', 'z']).out).toBe(resolve('z'));
});

test('takes the time of the build from SOURCE_DATE_EPOCH', () => {
  expect(read([], { SOURCE_DATE_EPOCH: '0' }).now).toBe('1970-01-01T00:00:00Z');
});

test.each(['x', '-1', '1.5', '99999999999999999'])('refuses SOURCE_DATE_EPOCH=%s', (epoch) => {
  expect(() => read([], { SOURCE_DATE_EPOCH: epoch })).toThrow(OptionError);
});

test('names the options when one is unknown', () => {
  expect(() => read(['--contnet', 'x'])).toThrow(/--content <folder>/u);
});
