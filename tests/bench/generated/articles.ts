import type { Cast, Named, NamedPerson } from './cast.ts';
import { yamlText, type GeneratedFile } from './files.ts';
import { itemAt, randomFrom, zipfDraw, type Draw, type Random } from './random.ts';
import { capitalised, phraseOf, sentence, type Vocabulary } from './vocabulary.ts';

/** What all articles of a publication are made from. */
export interface Newsroom {
  readonly seed: string;
  readonly articles: number;
  readonly cast: Cast;
  readonly vocabulary: Vocabulary;
  /** The first and the last day of the archive. */
  readonly days: { readonly first: string; readonly last: string };
}

/** The files of the articles; each depends on its own number alone, and on the newsroom. */
export function* articleFiles(newsroom: Newsroom): Generator<GeneratedFile> {
  const draws = drawsFrom(newsroom.cast);
  for (let number = 0; number < newsroom.articles; number += 1) {
    yield articleFile(number, newsroom, draws);
  }
}

type Draws = ReturnType<typeof drawsFrom>;

function drawsFrom(cast: Cast) {
  return {
    people: zipfDraw(cast.people),
    organizations: zipfDraw(cast.organizations),
    programs: zipfDraw(cast.programs),
    products: zipfDraw(cast.products),
    events: zipfDraw(cast.events),
    topics: zipfDraw(cast.topics),
    authors: zipfDraw(cast.authors),
    kinds: zipfDraw(['report', 'analysis', 'explainer', 'opinion', 'interview', 'numbers']),
  } satisfies Record<string, Draw<unknown>>;
}

/** Whom and what one article names. */
interface NamedHere {
  readonly people: readonly NamedPerson[];
  readonly organizations: readonly Named[];
  readonly programs: readonly Named[];
  readonly products: readonly Named[];
  readonly events: readonly Named[];
}

/** A figure of one article. */
interface Figure {
  readonly id: string;
  readonly value: number;
  readonly bound: keyof typeof boundWords;
}

function articleFile(number: number, newsroom: Newsroom, draws: Draws): GeneratedFile {
  const { seed, vocabulary } = newsroom;
  const random = randomFrom(`${seed}/article/${number}`);
  const { slug, title } = nameOf(number, newsroom);
  const date = momentWithin(newsroom.days, random);
  const day = date.slice(0, 10);
  const here: NamedHere = {
    people: draws.people.several(3, random),
    organizations: draws.organizations.several(2, random),
    programs: draws.programs.several(1, random),
    products: draws.products.several(random.chance(0.4) ? 1 : 0, random),
    events: draws.events.several(random.chance(0.2) ? 1 : 0, random),
  };
  const hasSources = random.chance(0.5);
  const figures = hasSources && random.chance(0.5) ? figuresOf(slug, random) : [];
  const earlier = number > 0 && random.chance(0.2) ? random.between(0, number - 1) : undefined;
  const ids = (items: readonly Named[]) => `[${items.map(({ id }) => id).join(', ')}]`;

  const text = [
    '---',
    `title: ${yamlText(title)}`,
    `deck: ${yamlText(sentence(vocabulary, random))}`,
    `date: ${date}`,
    `kind: ${draws.kinds.one(random)}`,
    `authors: ${ids(draws.authors.several(random.chance(0.1) ? 2 : 1, random))}`,
    `topics: ${ids(draws.topics.several(1, random))}`,
    ...listings(here, random),
    ...figures.flatMap((figure, index) => [
      ...(index === 0 ? ['figures:'] : []),
      ...figureLines(figure, here, day, random),
    ]),
    ...(hasSources
      ? ['sources:', `  - { id: source, publisher: A generated source, date: ${day} }`]
      : []),
    ...(random.chance(0.03)
      ? [
          'corrections:',
          `  - { date: ${day}, kind: correction, text: ${yamlText(sentence(vocabulary, random))} }`,
        ]
      : []),
    ...(random.chance(0.02) ? [`formerSlugs: [former-${slug}]`] : []),
    'status: published',
    '---',
    '',
    ...bodyOf(here, figures, earlier === undefined ? undefined : nameOf(earlier, newsroom), {
      vocabulary,
      random,
    }),
  ];
  return { path: `articles/${day.slice(0, 4)}/${slug}.md`, text: text.join('\n') };
}

/** Slug and title depend on little, so that other articles can link here. */
function nameOf(number: number, { seed, vocabulary }: Newsroom) {
  const random = randomFrom(`${seed}/title/${number}`);
  const words = phraseOf(random.between(4, 8), vocabulary, random);
  return {
    slug: `${words.split(' ').slice(0, 3).join('-')}-${number + 1}`,
    title: capitalised(words),
  };
}

function momentWithin({ first, last }: Newsroom['days'], random: Random): string {
  const from = Date.parse(`${first}T00:00:00Z`);
  const minutes = (Date.parse(`${last}T23:59:00Z`) - from) / 60_000;
  return new Date(from + random.between(0, minutes) * 60_000).toISOString().replace(':00.000', '');
}

function listings(here: NamedHere, random: Random): string[] {
  const ways = ['quoted', 'cited', 'discussed'];
  const people = here.people.map(({ id }) => `  - { id: ${id}, how: ${random.oneOf(ways)} }`);
  const others = (['organizations', 'programs', 'products', 'events'] as const)
    .filter((collection) => here[collection].length > 0)
    .map((collection) => `${collection}: [${here[collection].map(({ id }) => id).join(', ')}]`);
  return ['people:', ...people, ...others];
}

/** As tests/fixtures/smallest/words/en.yaml says them. */
const boundWords = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
} as const;
const bounds = Object.keys(boundWords) as Figure['bound'][];

function figuresOf(slug: string, random: Random): Figure[] {
  return Array.from({ length: random.between(1, 2) }, (_, index) => ({
    id: `${slug}-${index + 1}`,
    value: random.between(2, 90) * random.oneOf([10, 100, 1000]),
    bound: random.oneOf(bounds),
  }));
}

function figureLines({ id, value, bound }: Figure, here: NamedHere, day: string, random: Random) {
  return [
    `  - id: ${id}`,
    `    of: programs/${itemAt(here.programs, 0).id}`,
    '    measure: partners',
    `    value: ${value}`,
    '    unit: partners',
    `    bound: ${bound}`,
    `    asOf: ${day}`,
    ...(random.chance(0.5) ? [`    saidBy: ${itemAt(here.people, 0).id}`] : []),
    '    source: source',
  ];
}

/**
 * Paragraphs under one or two headings, in which everything listed is named, the full name of a
 * person first, and some are named again.
 */
function bodyOf(
  here: NamedHere,
  figures: readonly Figure[],
  earlier: { readonly slug: string; readonly title: string } | undefined,
  { vocabulary, random }: { readonly vocabulary: Vocabulary; readonly random: Random },
): string[] {
  const about = () => phraseOf(random.between(5, 11), vocabulary, random);
  const telling = [
    ...here.people.map(({ name }) => `${name} ${random.oneOf(verbs)} that ${about()}.`),
    ...[here.organizations, here.programs, here.products, here.events]
      .flat()
      .map(({ name }) => `At ${name} they say that ${about()}.`),
    ...figures.map(({ id, value, bound }) => {
      const said = `${boundWords[bound]}${new Intl.NumberFormat('en').format(value)} partners`;
      return `By one count it has [${said}](figure:${id}), ${about()}.`;
    }),
    ...(earlier ? [`It was in [${earlier.title}](article:${earlier.slug}) that ${about()}.`] : []),
    ...here.people
      .filter(() => random.chance(0.6))
      .map(({ surname }) => `${surname} ${random.oneOf(verbs)} that ${about()}.`),
  ];
  const wanted = random.between(330, 560);
  const fillers: string[] = [];
  let words = countOf(telling);
  while (words < wanted) {
    const filler = sentence(vocabulary, random);
    fillers.push(filler);
    words += countOf([filler]);
  }
  const paragraphs = inParagraphs(spread(telling, fillers), random);
  const headings = random.between(1, 2);
  return paragraphs.flatMap((paragraph, index) => {
    const isFirstOfPart = index > 0 && index % Math.ceil(paragraphs.length / (headings + 1)) === 0;
    const heading = capitalised(phraseOf(random.between(2, 4), vocabulary, random));
    return [...(isFirstOfPart ? [`## ${heading}`, ''] : []), paragraph, ''];
  });
}

const verbs = ['said', 'thinks', 'argued', 'told them', 'wrote'];

/** The first list in its order, evenly among the second. */
function spread(some: readonly string[], among: readonly string[]): string[] {
  const step = among.length / some.length;
  return some.flatMap((each, index) => [
    each,
    ...among.slice(Math.round(index * step), Math.round((index + 1) * step)),
  ]);
}

function inParagraphs(sentences: readonly string[], random: Random): string[] {
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length;) {
    const to = from + random.between(2, 5);
    paragraphs.push(sentences.slice(from, to).join(' '));
    from = to;
  }
  return paragraphs;
}

function countOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, each) => sum + each.split(' ').length, 0);
}
