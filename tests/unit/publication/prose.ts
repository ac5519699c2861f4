import type { Body, Mark, TextRun } from '../../../src/publication/types.ts';

/**
 * A body from a few signs of Markdown, enough to place runs: a blank line parts blocks, `# ` makes
 * a heading, `**` begins and ends a run, `[…](address)` is a link, `code` in backquotes is no run,
 * and a backslash at the end of a line is a hard break.
 */
export function prose(source: string): Body {
  const runs: TextRun[] = [];
  let block = 0;
  let start = 0;
  for (const paragraph of source.split('\n\n')) {
    const heading = paragraph.startsWith('# ');
    const pieces = paragraph.matchAll(
      /^# |\*\*|`[^`]*`|\\\n|\[(?<shown>[^\]]*)\]\((?<address>[^)]*)\)|(?<plain>(?:(?!\*\*|\\\n)[^[`])+)/gu,
    );
    for (const piece of pieces) {
      const { shown, address, plain } = piece.groups ?? {};
      const text = shown ?? plain;
      if (text === undefined) continue;
      const from = start + piece.index + (shown === undefined ? 0 : 1);
      runs.push({
        index: runs.length,
        text,
        block,
        heading,
        ...(address === undefined ? {} : { link: address }),
        at: (offset) => placeIn(source, from + offset),
      });
    }
    start += paragraph.length + 2;
    block += 1;
  }
  return {
    runs,
    links: [],
    pictures: [],
    components: [],
    modules: [],
    wordCount: 0,
    digest: '',
  };
}

/** The text of a body with every mark shown as `{name|id}`; runs are parted by `/`, blocks by `//`. */
export function shown(body: Body, marks: readonly Mark[]): string {
  let text = '';
  for (const run of body.runs) {
    const previous = body.runs[run.index - 1];
    if (previous !== undefined) text += previous.block === run.block ? '/' : '//';
    let done = 0;
    for (const { start, end, entity } of marks.filter((mark) => mark.run === run.index)) {
      text += `${run.text.slice(done, start)}{${run.text.slice(start, end)}|${entity.id}}`;
      done = end;
    }
    text += run.text.slice(done);
  }
  return text;
}

function placeIn(source: string, offset: number) {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
