import { nounOf } from '../../publication/directory.ts';
import { allNames } from '../../publication/names.ts';
import { createNearest, plain } from '../../publication/nearest.ts';
import { collections, entityCollections } from '../../schemas/collections.ts';
import { text } from '../../schemas/field.ts';
import { Refusal } from '../desk.ts';
import { newMessages as say } from '../messages/new.ts';
import { printedFrom } from '../printed-path.ts';
import { chooseId } from './id.ts';
import {
  answers,
  commandWith,
  inOneLine,
  refuseWrong,
  type Making,
  type NewFile,
} from './making.ts';

/**
 * A new entity or topic.
 *
 * @returns nothing when the person at the terminal meant one that is there
 * @throws Refusal when a value is wrong, or missing with nobody to ask
 */
export async function newEntry(making: Making): Promise<NewFile | { readonly instead: string }> {
  const { collection, options } = making;
  const noun = nounOf[collection];
  const aliases = options.alias?.map(inOneLine);
  for (const alias of aliases ?? []) refuseWrong('alias', reasonAgainst(alias));
  if (options.description !== undefined) {
    refuseWrong('description', reasonAgainst(options.description));
  }

  const { name } = await answers(
    {
      name: {
        given: options.name,
        example: `The name of the ${noun}`,
        check: reasonAgainst,
        ask: (ask, check) => ask.text({ message: say.askName({ noun }), check }),
      },
    },
    making,
  );
  const meant = await entryMeant([name, ...(aliases ?? [])], making);
  if (meant !== undefined) return { instead: meant };

  const id = await chooseId(name, making);
  return {
    id,
    path: `${collections[collection].folder}/${id}.md`,
    values: {
      name,
      aliases,
      description: options.description && inOneLine(options.description),
      byline: options.byline ? { staff: true } : undefined,
    },
  };
}

function reasonAgainst(value: string): string | undefined {
  return text.safeParse(value).error?.issues[0]?.message;
}

/** An entry that goes by a name. */
interface Bearer {
  readonly name: string;
  readonly noun: string;
  readonly file: string;
}

/**
 * The file of the entry that was meant by a new one's names, when the person at the terminal says
 * so. An id of its own, given in the command, says that it is another.
 *
 * @throws Refusal when there is one by such a name and nobody to ask
 */
async function entryMeant(names: readonly string[], making: Making): Promise<string | undefined> {
  const { collection, options, desk } = making;
  if (options.id !== undefined) return undefined;
  const bearers = bearersOf(making);
  const [bearer] = names.flatMap((name) => bearers.get(plain(name)) ?? []);
  const near = bearer ?? nearestOf(names[0] ?? '', bearers);
  if (near === undefined) return undefined;

  const noun = nounOf[collection];
  const said = bearer ? say.nameTaken(bearer) : say.nameNear(near);
  if (desk.ask) {
    desk.print(`${said}\n`);
    const message = say.askAnother({ noun, name: names[0] ?? '' });
    const another = await desk.ask.confirm({ message, initial: bearer === undefined });
    return another ? undefined : near.file;
  }
  if (bearer === undefined) {
    desk.print(say.nameNearBlindly({ near: said }));
    return undefined;
  }
  const command = commandWith(making, { id: 'an-id-of-its-own' });
  throw new Refusal(say.nameTakenBlindly({ taken: said, command }));
}

/** Who goes by which name, written plainly: entities share one stock of names, topics have theirs. */
function bearersOf({ collection, source, desk }: Making): ReadonlyMap<string, Bearer> {
  const named =
    collection === 'topics'
      ? source.topics.map((entry) => ({ entry, names: [entry.data.name] }))
      : entityCollections.flatMap((each) =>
          source[each].map((entry) => ({ entry, names: allNames(entry.data) })),
        );
  return new Map(
    named.flatMap(({ entry, names }) =>
      names.map((name) => [
        plain(name),
        { name, noun: nounOf[entry.collection], file: printedFrom(desk, entry.file) },
      ]),
    ),
  );
}

/** Who has nearly that name: a few letters apart, and of the same numbers. */
function nearestOf(name: string, bearers: ReadonlyMap<string, Bearer>): Bearer | undefined {
  const written = plain(name);
  const near = createNearest([...bearers.keys()].map((id) => ({ id })))(written);
  const found = near.find(
    (each) =>
      Math.abs(each.length - written.length) <= 3 &&
      each.replaceAll(/\D/gu, '') === written.replaceAll(/\D/gu, ''),
  );
  return found === undefined ? undefined : bearers.get(found);
}
