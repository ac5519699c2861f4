import { join, relative, resolve } from 'node:path';
import { allEntities } from '../../publication/entities.ts';
import { keyOf } from '../../publication/entity-key.ts';
import { buildPublication } from '../../publication/publication.ts';
import type { NamedThere, SuggestedMentions } from '../../publication/suggested-mentions.ts';
import type { Entry, Position, Problem, Source } from '../../publication/types.ts';
import { entityCollections } from '../../schemas/collections.ts';
import { readSource } from '../../sources/files.ts';
import { articleFiles } from '../article-files.ts';
import { askedMentions, type EntityOf } from '../suggest/asked-mentions.ts';
import { command, type Desk } from '../desk.ts';
import type { AddedIds } from '../suggest/listed-ids.ts';
import { linesOf } from '../lines-of-file.ts';
import { suggestMessages as messages } from '../messages/suggest.ts';
import { printedFrom } from '../printed-path.ts';
import { reportProblems } from '../report.ts';
import { suggestionReaders, unknownNamesOf } from '../suggest/readers.ts';
import { decisionsOf, idRemarks, remarkOn } from '../suggest/remarks.ts';
import { remarksOn, type Remark } from '../suggest/printed-remarks.ts';
import { typedCommand } from '../typed-command.ts';
import { writeIds } from '../suggest/written-ids.ts';

/** `suggest`: compares the lists of articles with their texts, and fills them. */
export const suggestCommand = command({
  name: 'suggest',
  summary: messages.summary,
  usage: messages.usage,
  options: { write: { type: 'boolean' } },
  positionals: true,
  run: ({ values: { write = false, content }, positionals }, desk) =>
    suggest({ paths: positionals, write, content }, desk),
});

/** What was typed. */
interface Wanted {
  readonly paths: readonly string[];
  readonly write: boolean;
  /** The content folder, when the command named one. */
  readonly content: string | undefined;
}

/**
 * Prints what each article lists too little and too much, and what its names may be that have no
 * entry; with `write` adds the ids. Names without an entry are told and want nothing.
 *
 * @returns 0 when nothing is left to do, 1 when something is
 * @throws Refusal for a path that is no article
 */
async function suggest(wanted: Wanted, desk: Desk): Promise<number> {
  const source = await readSource(desk.content);
  const { publication, problems } = buildPublication(source, desk.now, { preview: true });
  const chosen = chosenArticles(wanted.paths, source, desk);
  const readers = suggestionReaders(source, publication);
  const { suggestMentions } = readers;
  const unknown = unknownNamesOf(chosen.entries, readers);
  const entities = new Map(allEntities(publication).map((entity) => [keyOf(entity), entity]));
  const entityOf: EntityOf = (key) => entities.get(keyOf(key));

  desk.print(reportOf(problems, chosen.broken, desk));
  const tally = { ids: 0, articles: 0, left: chosen.broken.length, open: false };
  for (const entry of chosen.entries) {
    const decided = wanted.write
      ? await askedMentions(entry, suggestMentions, entityOf, desk)
      : suggestMentions(entry);
    const outcome = await addIds(entry, decided, publication.settings.language, wanted, desk);
    const { missing } = decided;
    const { undecided, unnamed } = outcome.entry ? suggestMentions(outcome.entry) : decided;
    const moved = outcome.entry ? linesMoved(entry, outcome.entry) : (place: Position) => place;
    const names = (unknown.get(entry.file) ?? []).map((name) =>
      remarkOn({ ...name, position: moved(name.position) }, entityOf, (words) =>
        typedIn(wanted, words),
      ),
    );
    const remarks = [
      ...outcome.remarks.map((remark) =>
        remark.position ? { ...remark, position: moved(remark.position) } : remark,
      ),
      ...decisionsOf({ undecided, unnamed }),
      ...names,
    ];
    desk.print(remarksOn(printedFrom(desk, entry.file), remarks, desk));

    tally.left += undecided.length + unnamed.length + (outcome.failed ? 1 : 0);
    if (outcome.failed || missing.length === 0) continue;
    tally.ids += missing.length;
    tally.articles += 1;
    tally.open ||= !wanted.write;
  }
  desk.print(`${lastLine(tally, chosen.entries.length, wanted)}\n`);
  return tally.open || tally.left > 0 ? 1 : 0;
}

/** The articles to look at, and the files among them that cannot be read as one. */
function chosenArticles(paths: readonly string[], source: Source, desk: Desk) {
  const broken = [...source.broken].flatMap(([key, { file }]) =>
    key.startsWith('articles/') ? file : [],
  );
  const all = new Set([...source.articles.map(({ file }) => file), ...broken]);
  const files = paths.length === 0 ? all : new Set(articleFiles(paths, all, desk));
  return {
    entries: source.articles.filter(({ file }) => files.has(file)),
    broken: broken.filter((file) => files.has(file)),
  };
}

/** What became of the ids an article misses. */
interface Outcome {
  readonly remarks: readonly Remark[];
  readonly failed: boolean;
  /** The article as it reads now, when they were written. */
  readonly entry?: Entry<'articles'>;
}

/** Adds the ids to the file where that is wanted, and says what became of them. */
async function addIds(
  entry: Entry<'articles'>,
  { missing }: SuggestedMentions,
  language: string,
  wanted: Wanted,
  desk: Desk,
): Promise<Outcome> {
  if (missing.length === 0) return { remarks: [], failed: false };
  const added = idsByField(missing);
  if (!wanted.write) {
    return { remarks: idRemarks('add', missing, added, desk.terminal), failed: false };
  }
  const again = suggestAgain(wanted);
  const problem = (text: string): Outcome => ({
    remarks: [{ label: 'problem', text }],
    failed: true,
  });
  const written = await writeIds(pathOf(entry, desk), entry, added, language);
  switch (written.kind) {
    case 'written': {
      const remarks = idRemarks('added', missing, added, desk.terminal);
      return { remarks, failed: false, entry: written.entry };
    }
    case 'by hand': {
      const lists = Object.entries(added).map(([field, ids]) => ({ field, ids }));
      return problem(messages.byHand({ lists }));
    }
    case 'changed':
      return problem(messages.changed({ again }));
    case 'unwritable':
      return problem(messages.unwritable({ reason: written.reason, again }));
  }
}

function idsByField(missing: readonly NamedThere[]): AddedIds {
  const byField = Map.groupBy(missing, ({ entity }) => entity.collection);
  return Object.fromEntries(
    entityCollections.flatMap((field) => {
      const named = byField.get(field);
      return named === undefined ? [] : [[field, named.map(({ entity: { id } }) => id)]];
    }),
  );
}

/** Lines of the front matter that were added move all of the text down. */
function linesMoved(before: Entry<'articles'>, after: Entry<'articles'>) {
  const lineOf = ({ body }: Entry<'articles'>) => body.runs[0]?.at(0).line ?? 0;
  const lines = lineOf(after) - lineOf(before);
  return ({ line, column }: Position): Position => ({ line: line + lines, column });
}

/** The check's report of files that cannot be read. */
function reportOf(problems: readonly Problem[], broken: readonly string[], desk: Desk): string {
  if (broken.length === 0) return '';
  const parent = resolve(desk.content, '..');
  const report = reportProblems(
    problems.filter(({ file }) => broken.includes(file)),
    {
      files: broken.length,
      base: relative(desk.from, parent),
      colour: desk.colour,
      annotate: desk.annotate,
      ...(desk.terminal ? { linesOf: (file: string) => linesOf(join(parent, file)) } : {}),
    },
  );
  return `${report}${desk.terminal ? '\n' : ''}`;
}

function lastLine(
  { ids, articles, left, open }: { ids: number; articles: number; left: number; open: boolean },
  looked: number,
  wanted: Wanted,
): string {
  const next = wanted.content === undefined ? 'npm run check' : typedIn(wanted, ['check']);
  if (open) {
    return messages.toAdd({ ids, articles, left, again: suggestAgain({ ...wanted, write: true }) });
  }
  if (left > 0) return messages.left({ ids, articles, left, again: suggestAgain(wanted) });
  if (ids > 0) return messages.added({ ids, articles, next });
  return messages.nothing({ articles: looked, next });
}

/** The command that was typed. */
function suggestAgain({ paths, write, content }: Wanted): string {
  return typedIn({ content }, ['suggest', ...paths, ...(write ? ['--write'] : [])]);
}

/** A command on the same content folder. */
function typedIn({ content }: Pick<Wanted, 'content'>, words: readonly string[]): string {
  return typedCommand([...words, ...(content === undefined ? [] : ['--content', content])]);
}

function pathOf({ file }: { readonly file: string }, { content }: Desk): string {
  return join(content, '..', file);
}
