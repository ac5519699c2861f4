import type { Position } from '../../publication/types.ts';
import { suggestMessages } from '../messages/suggest.ts';
import { printable } from '../report.ts';

/** One thing said of an article. */
export interface Remark {
  readonly label: keyof typeof suggestMessages.labels;
  readonly text: string;
  /** Where it is in the file, if anywhere. */
  readonly position?: Position;
}

/** How remarks are written. */
export interface RemarkStyle {
  /** Whether a person reads them: the file once, then what is said. Else each line has its file. */
  readonly terminal: boolean;
  readonly colour: boolean;
}

/**
 * What is said of one article, as text that ends with a line break; nothing when nothing is.
 *
 * @param path the file as it is printed
 */
export function remarksOn(
  path: string,
  remarks: readonly Remark[],
  { terminal, colour }: RemarkStyle,
): string {
  if (remarks.length === 0) return '';
  const { labels } = suggestMessages;
  if (!terminal) {
    const lines = remarks.map(({ label, text, position: { line, column } = startOfFile }) =>
      printable(`${path}:${line}:${column} ${labels[label]} ${text}`),
    );
    return `${lines.join('\n')}\n`;
  }
  const paint = (text: string, code: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const places = remarks.map(({ position }) => placeOf(position));
  const widest = Math.max(...places.map(({ length }) => length));
  const lines = remarks.map(({ label, text }, index) => {
    const first = remarks[index - 1]?.label !== label;
    const place = places[index] ?? '';
    const words = paint((first ? labels[label] : '').padEnd(widestLabel), colours[label]);
    // Ids stand for the whole article, and need no room for a place.
    return `  ${words}  ${place === '' ? '' : `${paint(place.padEnd(widest), '2')}  `}${printable(text)}`;
  });
  return `${paint(path, '1')}\n${lines.join('\n')}\n\n`;
}

const startOfFile: Position = { line: 1, column: 1 };

function placeOf(position: Position | undefined): string {
  return position === undefined ? '' : `${position.line}:${position.column}`;
}

const widestLabel = Math.max(...Object.values(suggestMessages.labels).map(({ length }) => length));

const colours = {
  add: '32',
  added: '32',
  decide: '33',
  unnamed: '33',
  unknown: '36',
  problem: '31',
} as const satisfies Record<Remark['label'], string>;
