import { entityOfAddress } from './entity-address.ts';
import { keyOf } from './entity-key.ts';
import type { Known } from './name-patterns.ts';
import type { TextRun } from './types.ts';

/** Neighbouring runs of one block as one text. */
export interface Block {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

/** A run and its place in its block. */
export interface PlacedRun {
  readonly run: TextRun;
  /** Where the run begins and ends in the text of its block. */
  readonly from: number;
  readonly to: number;
  /** The entity that the run is a link to. */
  readonly entity?: Known;
}

/** A run that is a link to an entity. */
export type EntityLink = PlacedRun & Required<Pick<PlacedRun, 'entity'>>;

/**
 * Joins the runs of each block. A hard line break between two runs leaves no trace in them but the
 * change of line; it parts words as a space does.
 */
export function blocksOf(
  runs: readonly TextRun[],
  known: ReadonlyMap<string, Known>,
): readonly Block[] {
  const blocks: { text: string; runs: PlacedRun[] }[] = [];
  let previous: TextRun | undefined;
  for (const run of runs) {
    let block = blocks.at(-1);
    if (block === undefined || previous?.block !== run.block) {
      block = { text: '', runs: [] };
      blocks.push(block);
    } else if (isOnLaterLine(run, previous)) {
      block.text += ' ';
    }
    const from = block.text.length;
    block.text += run.text;
    const key = run.link === undefined ? undefined : entityOfAddress(run.link);
    const entity = key === undefined ? undefined : known.get(keyOf(key));
    const placed = { run, from, to: block.text.length };
    block.runs.push(entity === undefined ? placed : { ...placed, entity });
    previous = run;
  }
  return blocks;
}

function isOnLaterLine(run: TextRun, previous: TextRun): boolean {
  if (run.text === '' || previous.text === '') return false;
  return run.at(0).line > previous.at(previous.text.length - 1).line;
}

/** Whether a run is a link to an entity that there is. */
export function isEntityLink(placed: PlacedRun): placed is EntityLink {
  return placed.entity !== undefined;
}

/** The run that has the character at an offset of its block. */
export function runAt(runs: readonly PlacedRun[], offset: number): PlacedRun {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = runs[low];
  if (found === undefined) throw new RangeError(`No run of the block has a character ${offset}.`);
  return found;
}
