/**
 * The text of a result as nodes, its found words in `<mark>`. Pagefind writes `<` and `>` of the
 * text itself as entities, so that no other tag can be in it; none is made of it either way.
 */
export function excerptNodes(excerpt: string): (string | Node)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/u).flatMap((piece) => {
    const [, marked] = /^<mark>(.*)<\/mark>$/u.exec(piece) ?? [];
    return marked === undefined ? [plain(piece)] : markedWord(plain(marked));
  });
}

/** What stands around a word, such as a comma, is not marked with it. */
function markedWord(text: string): (string | Node)[] {
  const [, before = '', word = text, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u.exec(text) ?? [];
  const mark = document.createElement('mark');
  mark.textContent = word;
  return [before, mark, after];
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
