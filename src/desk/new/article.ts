import { dayOf, momentInZone, toMoment } from '../../publication/dates.ts';
import { createNearest } from '../../publication/nearest.ts';
import { articleKinds } from '../../schemas/article.ts';
import { collections } from '../../schemas/collections.ts';
import { Refusal } from '../desk.ts';
import { newMessages as say } from '../messages/new.ts';
import { printedFrom } from '../printed-path.ts';
import { chooseId } from './id.ts';
import { answers, commandWith, refuseWrong, type Making, type NewFile } from './making.ts';

/**
 * A draft of an article, as of now unless a date is given.
 *
 * @throws Refusal when a value is wrong, or missing with nobody to ask
 */
export async function newArticle(making: Making): Promise<NewFile> {
  const { options, source, desk } = making;
  const { timeZone } = source.publication.data;
  const { shape } = collections.articles.schema;
  const writers = source.people.filter(({ data }) => data.byline);
  const [onlyWriter] = writers.length === 1 ? writers : [];
  for (const id of options.author ?? []) checkAuthor(id, making);
  if (writers.length === 0) throw new Refusal(say.noAuthor({ command: commandOfWriter(making) }));

  const date = options.date ?? momentInZone(desk.now, timeZone);
  refuseWrong('date', reasonAgainst(shape.date, date));

  const { title, deck, kind, author } = await answers(
    {
      title: {
        given: options.title,
        example: 'The headline',
        check: (value) => reasonAgainst(shape.title, value),
        ask: (ask, check) => ask.text({ message: say.askTitle(), check }),
      },
      deck: {
        given: options.deck,
        example: 'One sentence below the headline.',
        check: (value) => reasonAgainst(shape.deck, value),
        ask: (ask, check) => ask.text({ message: say.askDeck(), check }),
      },
      kind: {
        given: options.kind,
        example: articleKinds[0],
        check: (value) =>
          shape.kind.safeParse(value).success ? undefined : say.noKind({ kinds: articleKinds }),
        ask: (ask) =>
          ask.choose({
            message: say.askKind(),
            choices: articleKinds.map((value) => ({
              value,
              label: value,
              hint: source.words.data.kinds[value].description,
            })),
          }),
      },
      author: {
        given: options.author?.[0] ?? onlyWriter?.id,
        example: writers[0]?.id ?? '',
        check: () => undefined,
        ask: (ask) =>
          ask.choose({
            message: say.askAuthor(),
            choices: writers.map(({ id, data }) => ({ value: id, label: data.name, hint: id })),
          }),
      },
    },
    making,
  );

  const id = await chooseId(title, making);
  const year = dayOf(toMoment(date, timeZone), timeZone).slice(0, 4);
  const authors = [...new Set(options.author ?? [author])];
  return {
    id,
    path: `${collections.articles.folder}/${year}/${id}.md`,
    values: { title, deck, date, kind, authors, status: 'draft' },
  };
}

function checkAuthor(id: string, { source: { people }, desk }: Making): void {
  const person = people.find((each) => each.id === id);
  if (person === undefined) {
    const known = people.map((each) => ({ id: each.id, names: [each.data.name] }));
    throw new Refusal(say.unknownAuthor({ id, nearest: createNearest(known)(id) }));
  }
  if (!person.data.byline) {
    throw new Refusal(say.noByline({ id, file: printedFrom(desk, person.file) }));
  }
}

function commandOfWriter({ options: { content } }: Making): string {
  return commandWith(
    { collection: 'people', options: { name: 'Your name', byline: true } },
    { content },
  );
}

/** Why a schema refuses a value. */
function reasonAgainst(
  schema: {
    safeParse: (value: string) => {
      error?: { issues: readonly { message: string }[] } | undefined;
    };
  },
  value: string,
): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}
