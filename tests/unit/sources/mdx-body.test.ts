import { expect, test } from 'vitest';
import { bodyAlone } from '../../../src/sources/mdx-body.ts';

test('front matter is made blank and lines keep their numbers', () => {
  const text = '---\ntitle: "{x}"\n---\n\n<Note>one</Note>\n';
  expect(bodyAlone(text)).toBe('\n\n\n\n<Note>one</Note>\n');
});

test('a body may have lines of hyphens', () => {
  expect(bodyAlone('---\na: 1\n---\none\n\n---\n\ntwo')).toBe('\n\n\none\n\n---\n\ntwo');
});
