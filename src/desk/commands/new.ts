import { join, relative } from 'node:path';
import { nounOf } from '../../publication/directory.ts';
import { isAsWritten } from '../../publication/file-problems.ts';
import { collections } from '../../schemas/collections.ts';
import { readSource } from '../../sources/files.ts';
import { describedFields } from '../../sources/schema-manual.ts';
import { contentFile } from '../content-file.ts';
import { command, Refusal, type Desk } from '../desk.ts';
import { newMessages as say } from '../messages/new.ts';
import { newArticle } from '../new/article.ts';
import { newEntry } from '../new/entry.ts';
import {
  commandWith,
  makeable,
  type Makeable,
  type NewFile,
  type NewOptions,
  type OptionName,
} from '../new/making.ts';
import { writeNewFile } from '../new-file.ts';
import { printedFrom } from '../printed-path.ts';
import { typedCommand } from '../typed-command.ts';

const nouns = makeable.map((collection) => nounOf[collection]);

/** `new`: writes a new file that the check accepts, with what each field means beside it. */
export const newCommand = command({
  name: 'new',
  summary: say.summary,
  usage: say.usage({ nouns }),
  positionals: true,
  options: {
    title: { type: 'string' },
    deck: { type: 'string' },
    kind: { type: 'string' },
    author: { type: 'string', multiple: true },
    date: { type: 'string' },
    name: { type: 'string' },
    alias: { type: 'string', multiple: true },
    description: { type: 'string' },
    byline: { type: 'boolean' },
    id: { type: 'string' },
    bare: { type: 'boolean' },
  },
  run: async ({ values: options, positionals }, desk) => {
    const collection = collectionOf(positionals, options);
    refuseForeign(collection, options);
    const source = await readSource(desk.content);
    if (!isAsWritten(source, source.publication)) {
      const file = printedFrom(desk, source.publication.file);
      throw new Refusal(say.brokenPublication({ file, command: checkOf(options) }));
    }

    const making = { collection, options, source, desk };
    const made = collection === 'articles' ? await newArticle(making) : await newEntry(making);
    if ('instead' in made) desk.print(say.nothingWritten({ file: made.instead }));
    else await write(made, collection, options, desk);
    return 0;
  },
});

function collectionOf([noun, ...words]: readonly string[], options: NewOptions): Makeable {
  if (noun === undefined) throw new Refusal(say.noNoun({ nouns }));
  const collection = makeable.find((each) => nounOf[each] === noun);
  if (collection === undefined) throw new Refusal(say.unknownNoun({ typed: noun, nouns }));
  if (words.length === 0) return collection;
  const name = words.join(' ');
  const meant = collection === 'articles' ? { title: name } : { name };
  throw new Refusal(
    say.wordsLeft({ words: name, command: commandWith({ collection, options }, meant) }),
  );
}

/** Options that only articles take, only the others, or only people. */
const ofArticles = ['title', 'deck', 'kind', 'author', 'date'] as const;
const ofEntries = ['name', 'alias', 'description', 'byline'] as const;

function refuseForeign(collection: Makeable, options: NewOptions): void {
  const foreign: readonly OptionName[] =
    collection === 'articles'
      ? ofEntries
      : [
          ...ofArticles,
          ...(collection === 'people' ? [] : (['byline'] as const)),
          ...(collection === 'topics' ? (['alias'] as const) : []),
        ];
  const option = foreign.find((each) => options[each] !== undefined);
  if (option === undefined) return;
  // What an article calls its title is the name of everything else.
  const instead =
    collection === 'articles'
      ? { title: options.title ?? options.name }
      : { name: options.name ?? options.title };
  const command = commandWith({ collection, options }, { ...foreignOff(foreign), ...instead });
  throw new Refusal(say.foreignOption({ option, noun: nounOf[collection], command }));
}

function foreignOff(foreign: readonly OptionName[]): NewOptions {
  return Object.fromEntries(foreign.map((each) => [each, undefined]));
}

async function write(
  { id, path, values }: NewFile,
  collection: Makeable,
  options: NewOptions,
  desk: Desk,
): Promise<void> {
  const fields = describedFields(collections[collection].schema);
  const text = contentFile(fields, values, { explained: !options.bare });
  const file = relative(desk.from, join(desk.content, path));
  if (!(await written(join(desk.content, path), text, file))) {
    const why = say.idTaken({ id, noun: nounOf[collection], file });
    throw new Refusal(
      say.giveId({ why, command: commandWith({ collection, options }, { id: `${id}-2` }) }),
    );
  }

  const content = options.content === undefined ? [] : ['--content', options.content];
  const suggest = ['suggest', ...(collection === 'articles' ? [file] : []), '--write', ...content];
  const commands = {
    suggest: typedCommand(suggest),
    check: checkOf(options),
    dev: options.content === undefined ? 'npm run dev' : undefined,
  };
  if (collection === 'articles') desk.print(say.articleWritten({ file, commands }));
  else if (collection === 'topics') {
    desk.print(say.topicWritten({ file, id, check: commands.check }));
  } else desk.print(say.entryWritten({ file, name: String(values['name']), commands }));
}

async function written(path: string, text: string, file: string): Promise<boolean> {
  try {
    return await writeNewFile(path, text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal(say.notWritten({ file, reason: error.message }), { cause: error });
  }
}

function checkOf({ content }: NewOptions): string {
  return content === undefined ? 'npm run check' : typedCommand(['check', '--content', content]);
}
