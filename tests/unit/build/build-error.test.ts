import { expect, test } from 'vitest';
import { BuildError } from '../../../src/build/build-error.ts';

test('what the bundler says in colours is told without them', () => {
  expect(new BuildError('No.', ['\u001B[31mred\u001B[0m words']).details).toEqual(['red words']);
});
