/**
 * How many words a reader reads, by the Unicode rules for word boundaries (UAX #29), which also
 * count in scripts that put no space between words.
 *
 * @param blocks what is read, so that no word reaches from one to the next
 */
export function countWords(blocks: Iterable<string | undefined>): number {
  let count = 0;
  for (const block of blocks) {
    if (block === undefined) continue;
    for (const { isWordLike } of segmenter.segment(block)) if (isWordLike === true) count += 1;
  }
  return count;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
