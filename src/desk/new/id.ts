import { nounOf } from '../../publication/directory.ts';
import type { Entry, Source } from '../../publication/types.ts';
import { isReserved } from '../../publication/urls.ts';
import { id as idSchema } from '../../schemas/field.ts';
import { Refusal } from '../desk.ts';
import { idFromName } from '../id-from-name.ts';
import { newMessages as say } from '../messages/new.ts';
import { printedFrom } from '../printed-path.ts';
import { commandWith, type Makeable, type Making } from './making.ts';

/**
 * The id of a new file: the one given, or made of its headline or name. Where that cannot be, asks.
 *
 * @throws Refusal when the id cannot be and nobody is there to ask
 */
export async function chooseId(name: string, making: Making): Promise<string> {
  const { options, source, desk } = making;
  const whyNot = refusalOfIds(making);
  if (options.id !== undefined) {
    const why = whyNot(options.id);
    if (why === undefined) return options.id;
    throw new Refusal(say.giveId({ why, command: commandWith(making, { id: standIn }) }));
  }

  const made = idFromName(name, source.publication.data.language);
  const why = made === undefined ? say.noId({ name }) : whyNot(made);
  if (made !== undefined && why === undefined) return made;
  const free = made === undefined ? undefined : numbered(made, whyNot);
  if (desk.ask === undefined) {
    const command = commandWith(making, { id: free ?? standIn });
    throw new Refusal(say.giveId({ why: why ?? '', command }));
  }
  desk.print(`${why ?? ''}\n`);
  return desk.ask.text({
    message: say.askId(),
    ...(free === undefined ? {} : { initial: free }),
    check: whyNot,
  });
}

const standIn = 'an-id-of-your-own';

type WhyNot = (id: string) => string | undefined;

/** Says why an id cannot be that of a new file of the collection. */
function refusalOfIds({ collection, source, desk }: Making): WhyNot {
  const noun = nounOf[collection];
  const holders = holdersOf(collection, source);
  return (id) => {
    const reason = idSchema.safeParse(id).error?.issues[0]?.message;
    if (reason !== undefined) return say.idWrong({ id, reason });
    if (isReserved(collection, id)) return say.idReserved({ id });
    const holder = holders.get(id);
    if (holder === undefined) return undefined;
    const { now } = holder;
    const file = printedFrom(desk, holder.file);
    return now ? say.idTaken({ id, noun, file }) : say.idWasTaken({ id, noun, file });
  };
}

/** The files that have an id, or had it once, by id. */
function holdersOf(collection: Makeable, source: Source) {
  const holders = new Map<string, { readonly file: string; readonly now: boolean }>();
  const entries: readonly Entry<Makeable>[] = source[collection];
  for (const { data, file } of entries) {
    const former = 'formerSlugs' in data ? data.formerSlugs : data.formerIds;
    for (const id of former) holders.set(id, { file, now: false });
  }
  for (const { id, file } of entries) holders.set(id, { file, now: true });
  for (const [key, { file }] of source.broken) {
    const [of, id = ''] = key.split('/');
    if (of === collection) holders.set(id, { file, now: true });
  }
  return holders;
}

/** The id with the lowest number behind it that makes it one that can be. */
function numbered(id: string, whyNot: WhyNot): string {
  let number = 2;
  while (whyNot(`${id}-${String(number)}`) !== undefined) number += 1;
  return `${id}-${String(number)}`;
}
