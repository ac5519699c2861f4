import type { FigureRow, Told } from './prose.ts';

/** What a source reported, and who said so. */
export interface Fact {
  /** Its number in the list of facts. */
  readonly id: string;
  /** What must be said, all of it in one sentence. */
  readonly says: readonly RegExp[];
  /** Whom the same sentence must name. */
  readonly by: readonly RegExp[];
  /** The row of the ledger that says it as well; it names its source, and its speaker if there is one. */
  readonly row?: Omit<FigureRow, 'id'> & { readonly source: string };
}

/** Whether a fact and its attribution stand in one sentence, or in one row of the ledger. */
export function stands({ says, by, row }: Fact, { sentences, figures }: Told): boolean {
  const needed = [...says, ...by];
  return (
    sentences.some((sentence) => needed.every((pattern) => pattern.test(sentence))) ||
    (row !== undefined &&
      figures.some((figure) => isSame(figure, row) && figure.saidBy === row.saidBy))
  );
}

/** The article without a part of what a fact says, and without its row. */
export function withoutPart(part: RegExp, { row }: Fact, { sentences, figures }: Told): Told {
  return {
    sentences: sentences.map((sentence) => removed(part, sentence)),
    figures: figures.filter((figure) => row === undefined || !isSame(figure, row)),
  };
}

/** The article without a name a fact is attributed to; its row keeps the number and loses source and speaker. */
export function withoutName(name: RegExp, { row }: Fact, { sentences, figures }: Told): Told {
  return {
    sentences: sentences.map((sentence) => removed(name, sentence)),
    figures: figures.map((figure) =>
      row !== undefined && isSame(figure, row)
        ? { ...figure, saidBy: undefined, source: undefined }
        : figure,
    ),
  };
}

function isSame(figure: FigureRow, row: NonNullable<Fact['row']>): boolean {
  return (
    figure.of === row.of &&
    figure.value === row.value &&
    figure.unit === row.unit &&
    (figure.bound ?? 'exact') === (row.bound ?? 'exact') &&
    (row.status === undefined || figure.status === row.status) &&
    figure.source === row.source
  );
}

function removed(pattern: RegExp, sentence: string): string {
  return sentence.replaceAll(new RegExp(pattern.source, `${pattern.flags}g`), '');
}
