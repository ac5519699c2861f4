import { bodyComponents } from './body-components.ts';
import { compareText } from './order.ts';
import type { Position, Problem, Severity } from './types.ts';

/**
 * Everything that can be wrong in `content/`: how much it matters, what is said of it, and what to
 * type instead. Each code has a fixture of that name in tests/fixtures/problems/.
 */
export const catalogue = {
  // ------------------------------------------------------------ one file alone
  'unreadable-yaml': kind<{ reason: string }>(
    'error',
    ({ reason }) => `The YAML cannot be read: ${reason}`,
  ),
  'unreadable-body': kind<{ reason: string }>(
    'error',
    ({ reason }) => `The text cannot be read: ${reason}`,
  ),
  'missing-file': kind<{ file: string }>(
    'error',
    ({ file }) => `There is no file \`${file}\`.`,
    () => 'every publication needs it',
  ),
  'misplaced-file': kind<{ pattern: string }>(
    'error',
    () => 'No collection reads this file, so nothing in it is published.',
    ({ pattern }) => `the files of this folder are \`${pattern}\``,
  ),
  'invalid-id': kind<{ id: string; wanted: string }>(
    'error',
    ({ id }) =>
      `The file name \`${id}\` is no id: it must be lower-case letters, digits and single hyphens.`,
    ({ wanted }) => `rename the file to \`${wanted}\``,
  ),
  'unknown-key': kind<{ key: string; nearest: Names; known: Names }>(
    'error',
    ({ key }) => `There is no field \`${key}\` here.`,
    ({ nearest, known }) => didYouMean(nearest) ?? `the fields are ${listed(known, 'and')}`,
  ),
  'missing-field': kind<{ field: string; sentence: string; example: string }>(
    'error',
    ({ field }) => `\`${field}\` is missing.`,
    ({ sentence, example }) => `${sentence} For example: \`${example}\``,
  ),
  'wrong-value': kind<{ field: string; reason: string; nearest: Names }>(
    'error',
    ({ field, reason }) => `\`${field}\` ${reason}.`,
    ({ nearest }) => didYouMean(nearest),
  ),

  // ------------------------------------------------------------ ids and addresses
  'unknown-reference': kind<{
    noun: string;
    id: string;
    nearest: Names;
    /** The field of another collection that has the id. */
    elsewhere: string | undefined;
    file: string;
  }>(
    'error',
    ({ noun, id }) => `There is no ${noun} \`${id}\`.`,
    ({ id, nearest, elsewhere, file }) =>
      (elsewhere && `\`${id}\` is one of the ${elsewhere}`) ??
      didYouMean(nearest) ??
      `it would stand in \`${file}\``,
  ),
  'unknown-source': kind<{ id: string; nearest: Names; known: Names }>(
    'error',
    ({ id }) => `The article lists no source \`${id}\`.`,
    ({ nearest, known }) =>
      didYouMean(nearest) ??
      (known.length > 0 ? `its sources are ${listed(known, 'and')}` : 'add it to `sources`'),
  ),
  'unknown-figure': kind<{ id: string; nearest: Names }>(
    'error',
    ({ id }) => `No article reports a figure \`${id}\`.`,
    ({ nearest }) => didYouMean(nearest),
  ),
  'unknown-link': kind<{ noun: string; address: string; nearest: Names }>(
    'error',
    ({ noun, address }) => `The link \`${address}\` leads to no ${noun}.`,
    ({ nearest }) => didYouMean(nearest),
  ),
  'unknown-address': kind<{ address: string; nearest: Names }>(
    'error',
    ({ address }) => `The link \`${address}\` leads nowhere.`,
    ({ nearest }) =>
      didYouMean(nearest) ??
      'write `https://example.org/`, a path such as `/about/`, or `article:` and a slug',
  ),
  'unpublished-link': kind<{ slug: string; why: HiddenBecause }>(
    'error',
    ({ slug, why }) => `The article \`${slug}\` is not published: ${hiddenBecause[why]}.`,
    () => 'take the link out, or publish that article first',
  ),
  'doubled-slug': kind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => `The slug \`${id}\` is already that of ${other}.`,
    () => 'rename one of the two; the year of the folder is no part of the address',
  ),
  'doubled-id': kind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => `The id \`${id}\` is already used in ${other}.`,
    () => 'give one of the two another id',
  ),
  'doubled-figure': kind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => `The figure \`${id}\` is already reported in ${other}.`,
    () => 'an id names one figure in the whole publication',
  ),
  'doubled-feed': kind<{ name: string; other: string }>(
    'error',
    ({ name, other }) => `The feed “${other}” is already called \`${name}\`.`,
    () => 'give one of the two another `name`; it is their address',
  ),
  'feed-without-condition': kind<{ name: string }>(
    'error',
    ({ name }) => `The feed \`${name}\` does not say which stories it is of.`,
    () => 'add `kinds`, `topics`, `people` or another list; the feed of all stories is /rss.xml',
  ),
  'former-id-taken': kind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => `The former id \`${id}\` cannot lead here: it is that of ${other}.`,
    () => 'take it out of one of the two',
  ),
  'reserved-id': kind<{ id: string }>(
    'error',
    ({ id }) => `\`${id}\` cannot be an id: the site needs that address for a page of its own.`,
    () => 'rename the file',
  ),
  'listed-twice': kind<{ id: string; field: string }>(
    'warning',
    ({ id, field }) => `\`${id}\` is listed twice in \`${field}\`.`,
    () => 'take one of the two out',
  ),

  'unfinished-merge': kind<{ marker: string }>(
    'error',
    ({ marker }) => `The line \`${marker}\` is left from a merge that was not finished.`,
    () => 'keep the lines of both sides, and take out those with the marks',
  ),
  'unreadable-address': kind<{ reason: string }>(
    'error',
    ({ reason }) => `The line cannot be read: ${reason}.`,
    () => 'this file is written by `npm run announce` alone; bring its last version back',
  ),
  'doubled-address': kind<{ path: string; line: number }>(
    'warning',
    ({ path, line }) => `\`${path}\` stands in line ${line} already.`,
    () => 'one of the two is enough; `npm run announce` takes the second out',
  ),
  'foreign-addresses': kind<{ theirs: string; ours: string }>(
    'error',
    ({ theirs, ours }) =>
      `These are the addresses of \`${theirs}\`, and \`ids.authority\` is \`${ours}\`.`,
    () => 'remove the file; `npm run announce` writes one for this publication',
  ),

  // ------------------------------------------------------------ names in prose
  'listed-not-named': kind<{ id: string; field: string; names: Names }>(
    'warning',
    ({ id, field }) => `\`${id}\` is listed in \`${field}\` but never named in the text.`,
    ({ id, names }) =>
      `it goes by ${quoted(names)}; if that is meant, \`{ id: ${id}, how: unnamed }\``,
  ),
  'named-not-listed': kind<{ text: string; id: string; field: string }>(
    'warning',
    ({ text, id, field }) => `“${text}” is named, but \`${id}\` is not listed in \`${field}\`.`,
    ({ id, field }) => `add \`${id}\` to \`${field}\``,
  ),
  'ambiguous-name': kind<{ text: string; links: Names }>(
    'warning',
    ({ text }) => `“${text}” can mean more than one, so it becomes no link.`,
    ({ text, links }) => `write ${links.map((link) => `\`[${text}](${link})\``).join(' or ')}`,
  ),

  // ------------------------------------------------------------ people
  'no-role-known': kind<{ name: string; day: string; titles: Names }>(
    'note',
    ({ name, day }) => `No role of ${name} is known for ${day}.`,
    ({ titles }) => (titles.length > 0 ? `at other times: ${titles.join('; ')}` : undefined),
  ),
  'as-differs': kind<{ name: string; day: string; as: string; titles: Names }>(
    'note',
    ({ name, day, as }) => `“${as}” is no title ${name} is known to have held on ${day}.`,
    ({ titles }) => `known: ${titles.join('; ')}`,
  ),
  'present-without-checked': kind(
    'error',
    () => 'A role that lasts needs the day it was last checked.',
    () => 'add `checked` with that day',
  ),
  'author-without-byline': kind<{ id: string; file: string }>(
    'error',
    ({ id }) => `\`${id}\` is an author here but has no byline.`,
    ({ file }) => `add \`byline: { staff: true }\` to ${file}`,
  ),
  'interest-without-author': kind(
    'error',
    () => 'An interest of an author must say whose it is.',
    () => 'add `person` with the id of the author',
  ),

  // ------------------------------------------------------------ figures
  'figure-value-differs': kind<{ words: string; id: string; value: string; phrase: string }>(
    'error',
    ({ words, id, value }) =>
      `“${words}” does not agree with the figure \`${id}\`: its value is ${value}.`,
    ({ phrase }) => `write “${phrase}” or correct the figure`,
  ),
  'figure-bound-differs': kind<{ words: string; id: string; bound: string; boundWords: Names }>(
    'error',
    ({ words, id, bound }) =>
      `“${words}” does not agree with the figure \`${id}\`: its bound is \`${bound}\`.`,
    ({ bound, boundWords }) => {
      if (boundWords.length > 0) return `\`${bound}\` is said with ${quoted(boundWords)}`;
      return bound === 'exact'
        ? '`exact` is said with no word beside the number'
        : `the words file has no words for \`${bound}\` yet: add them to \`figures.bounds\``;
    },
  ),
  'figure-unit-differs': kind<{ words: string; id: string; unit: string; phrase: string }>(
    'error',
    ({ words, id, unit }) =>
      `“${words}” does not agree with the figure \`${id}\`: its unit is \`${unit}\`.`,
    ({ phrase }) => `write “${phrase}” or correct the figure`,
  ),
  'figure-unread': kind<{ words: string; id: string }>(
    'error',
    ({ words, id }) =>
      `No number can be read in “${words}”, so nothing holds it to the figure \`${id}\`.`,
    () => 'put the number into the link, or link to the article',
  ),
  'unknown-measure': kind<{ measure: string; of: string; nearest: Names; known: Names }>(
    'error',
    ({ measure, of }) => `The ledger has no figure of \`${of}\` with the measure \`${measure}\`.`,
    ({ nearest, known }) =>
      didYouMean(nearest) ??
      (known.length > 0
        ? `its measures are ${listed(known, 'and')}`
        : 'an article that readers see must report one'),
  ),
  'unclear-unit': kind<{ measure: string; unit: string | undefined; known: Names }>(
    'error',
    ({ measure, unit }) =>
      unit === undefined
        ? `The ledger has \`${measure}\` in more than one unit.`
        : `The ledger has no \`${measure}\` in \`${unit}\`.`,
    ({ known }) =>
      known.length > 0 ? `\`unit\` can be ${listed(known, 'or')}` : 'leave `unit` out',
  ),
  'superseding-circle': kind<{ id: string }>(
    'error',
    ({ id }) => `The figure \`${id}\` would supersede itself.`,
    () => 'take one `supersedes` out',
  ),

  // ------------------------------------------------------------ pictures
  'missing-picture': kind<{ src: string; nearest: Names }>(
    'error',
    ({ src }) => `There is no picture \`content/pictures/${src}\`.`,
    ({ nearest }) => didYouMean(nearest),
  ),
  'unusable-picture-name': kind<{ wanted: string }>(
    'error',
    () => 'The name of a picture cannot have a question mark: in an address it ends the name.',
    ({ wanted }) => `rename the file to \`${wanted}\``,
  ),
  'remote-picture': kind<{ src: string }>(
    'error',
    ({ src }) => `The picture \`${src}\` is on another host.`,
    () => 'put it into content/pictures/; pages load nothing from elsewhere',
  ),
  'empty-alt': kind<{ src: string }>(
    'error',
    ({ src }) => `The picture \`${src}\` has no alt text.`,
    () => 'say what it shows, for readers who cannot see it',
  ),

  // ------------------------------------------------------------ files for machines
  'security-check-due': kind<{ checked: string; days: number; refused: number }>(
    'warning',
    ({ checked, days }) =>
      `The contacts of security.txt were last checked on ${checked}: it is good for ${days} more days.`,
    ({ refused }) =>
      `make sure that they answer and write that day; with less than ${refused} days left nothing is built`,
  ),
  'security-check-missed': kind<{ checked: string; days: number }>(
    'error',
    ({ checked, days }) =>
      `The contacts of security.txt were last checked on ${checked}: ${days < 0 ? 'it is good no more' : `it is good for only ${days} more days`}.`,
    () => 'make sure that they answer and write that day, or take `checked` out',
  ),

  // ------------------------------------------------------------ the rest
  'dates-out-of-order': kind<{
    later: string;
    laterDate: string;
    earlier: string;
    earlierDate: string;
  }>(
    'error',
    ({ later, laterDate, earlier, earlierDate }) =>
      `\`${later}\` (${laterDate}) comes before \`${earlier}\` (${earlierDate}).`,
    () => 'one of the two is wrong',
  ),
  'first-level-heading': kind(
    'error',
    () => 'A text has no heading of the first level: that is its title.',
    () => 'start it with `##`',
  ),
  'refused-html': kind<{ what: string }>(
    'error',
    ({ what }) => `\`${what}\` does not work in a text.`,
    ({ what }) =>
      what === '<img>'
        ? 'write `![what it shows](path)`, with the path below content/pictures/'
        : what.endsWith('{…}')
          ? 'write the words themselves; `\\{` prints a brace'
          : 'pages run no script, take no style from a text and load nothing from elsewhere',
  ),
  'mdx-import': kind(
    'error',
    () => 'A text imports and exports nothing.',
    () => `take the line out; a text can use ${listed(bodyComponents, 'and')} without it`,
  ),
  'unknown-component': kind<{ name: string; nearest: Names }>(
    'error',
    ({ name }) => `There is no component \`${name}\`.`,
    ({ nearest }) => didYouMean(nearest) ?? `there are ${listed(bodyComponents, 'and')}`,
  ),
} as const satisfies Record<string, ProblemKind<never>>;

/** The name of a kind of problem. */
export type ProblemCode = keyof typeof catalogue;

/** Where a problem is: a file, a place in it, and how much of the line is marked. */
export interface Place extends Position {
  readonly file: string;
  readonly length?: number;
}

/** Makes a problem of the catalogue, at a place. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  ...details: DetailsOf<Code>
): Problem {
  // One entry of the catalogue and its details belong together by the signature; a lookup by a
  // generic key loses that.
  const { severity, message, hint } = catalogue[code] as ProblemKind<unknown>;
  const { file, line, column, length } = place;
  const said = hint?.(details[0]);
  return {
    code,
    severity,
    file,
    line,
    column,
    ...(length === undefined ? {} : { length }),
    message: message(details[0]),
    ...(said === undefined ? {} : { hint: said }),
  };
}

/** The problem as a warning when it was an error: an article nobody sees yet stops no build. */
export function softened(problem: Problem): Problem {
  return problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem;
}

/** Orders problems by file and place. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code)
  );
}

interface ProblemKind<Details> {
  readonly severity: Severity;
  readonly message: (details: Details) => string;
  readonly hint?: (details: Details) => string | undefined;
}

/** What the builder of a code needs to know. */
export type DetailsOf<Code extends ProblemCode> =
  (typeof catalogue)[Code] extends ProblemKind<infer Details>
    ? [Details] extends [Nothing]
      ? []
      : [details: Details]
    : never;

/** For kinds that say the same every time. */
type Nothing = undefined;

type Names = readonly string[];
type HiddenBecause = keyof typeof hiddenBecause;

const hiddenBecause = {
  draft: 'it is a draft',
  review: 'it is in review',
  scheduled: 'its date has not come',
} as const;

function kind<Details = Nothing>(
  severity: Severity,
  message: (details: Details) => string,
  hint?: (details: Details) => string | undefined,
): ProblemKind<Details> {
  return hint === undefined ? { severity, message } : { severity, message, hint };
}

function didYouMean(nearest: Names): string | undefined {
  return nearest.length > 0 ? `did you mean ${listed(nearest, 'or')}?` : undefined;
}

function listed(names: Names, word: 'and' | 'or'): string {
  return join(
    names.map((name) => `\`${name}\``),
    word,
  );
}

function quoted(names: Names): string {
  return join(
    names.map((name) => `“${name}”`),
    'or',
  );
}

function join(names: Names, word: 'and' | 'or'): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
