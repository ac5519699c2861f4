import { describe, expect, test } from 'vitest';
import { proseOf, readArticle, sentencesOf } from './prose.ts';

describe('sentencesOf', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['The U.S. Partner group grew. It hired.', ['The U.S. Partner group grew.', 'It hired.']],
    ['He sold in the U.S. The rest did not.', ['He sold in the U.S.', 'The rest did not.']],
    [
      'He named WireStone LLC. Boeing is a customer.',
      ['He named WireStone LLC. Boeing is a customer.'],
    ],
    ['He named WireStone LLC. It sells.', ['He named WireStone LLC.', 'It sells.']],
    ['Vahé Torossian spoke. Éva did not.', ['Vahé Torossian spoke.', 'Éva did not.']],
    ['J. Smith met Dr. No. 500 came.', ['J. Smith met Dr. No. 500 came.']],
    ['It grew. 500 partners joined.', ['It grew.', '500 partners joined.']],
    ['"It was, for me, scary." He left.', ['"It was, for me, scary."', 'He left.']],
    ['He left. "It was scary," she said.', ['He left.', '"It was scary," she said.']],
    ['About 3.5 of acumatica.com. no more', ['About 3.5 of acumatica.com. no more']],
  ])('splits %j', (paragraph, sentences) => {
    expect(sentencesOf(paragraph)).toEqual(sentences);
  });
});

describe('proseOf', () => {
  test('shows what a reader sees', () => {
    const markdown = '## Head\n\nTalkin’ Cloud has [more than\n500](figure:x) **now**.\n\nNext.\n';
    expect(proseOf(markdown)).toEqual(["Talkin' Cloud has more than 500 now.", 'Next.']);
  });
});

describe('readArticle', () => {
  test('finds the rows and never lets a sentence run on into the next paragraph', () => {
    const file = '---\nfigures:\n  - { id: x, value: 5 }\n---\n\nOne\n\nTwo.\n';
    expect(readArticle(file)).toEqual({
      sentences: ['One', 'Two.'],
      figures: [{ id: 'x', value: 5 }],
    });
  });
});
