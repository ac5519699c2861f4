import { createHash } from 'node:crypto';
import { markdownToMdast, mdxToMdast, type Features, type MdastNode } from 'satteri';
import { problem } from '../publication/problems.ts';
import type { Body, Position, Problem } from '../publication/types.ts';
import { gatherBody } from './gathered-body.ts';

/** A body to read, in the file it stands in. */
export interface WrittenBody {
  /** The path as printed in problems; its ending tells Markdown from MDX. */
  readonly file: string;
  /** The whole file, as `readableText` gives it. */
  readonly text: string;
  /** Where in the file the body starts. */
  readonly start: number;
  readonly positionAt: (offset: number) => Position;
}

/** A body, unless it is .mdx that cannot be parsed, and what is wrong with it. */
export interface ReadBody {
  readonly body?: Body;
  readonly problems: readonly Problem[];
}

/** Parses a body once into what check, mentions, feeds and pages need of it. */
export function readBody(written: WrittenBody, features: Features): ReadBody {
  const { file, start, positionAt } = written;
  const source = written.text.slice(start);
  let tree: MdastNode;
  try {
    tree = (file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(source, { features });
  } catch (error) {
    return { problems: [unreadableBody(error, written)] };
  }
  const { problems, ...gathered } = gatherBody(tree, source, file, (offset) =>
    positionAt(start + offset),
  );
  return { body: { ...gathered, digest: digestOf(source) }, problems };
}

/** A body without a word, of a file that is data alone. */
export const noBody: Body = {
  runs: [],
  links: [],
  pictures: [],
  components: [],
  modules: [],
  wordCount: 0,
  digest: digestOf(''),
};

/** The parser says `3:1: what is wrong (note: a remedy) (rule:name)`, counting from the body. */
function unreadableBody(error: unknown, { file, start, positionAt }: WrittenBody): Problem {
  if (!(error instanceof Error)) throw error;
  const [, line, column, said] =
    /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/su.exec(error.message) ?? [];
  if (line === undefined || column === undefined || said === undefined) throw error;
  const first = positionAt(start);
  const position = {
    line: first.line + Number(line) - 1,
    column: Number(column) + (line === '1' ? first.column - 1 : 0),
  };
  // Positions within what it says count from the body as well; the problem has one of its own.
  const reason = `${said.replaceAll(/ \(\d+:\d+\)/gu, '')}.`;
  return problem('unreadable-body', { file, ...position }, { reason });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
