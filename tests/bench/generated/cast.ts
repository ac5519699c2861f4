import { itemAt, randomFrom, type Random } from './random.ts';
import { capitalised, phraseOf, sentence, type Vocabulary } from './vocabulary.ts';
import { yamlText, type GeneratedFile } from './files.ts';

/** Something articles name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A person, with the word that stands for them once they have been named. */
export interface NamedPerson extends Named {
  readonly surname: string;
}

/** Everybody and everything a generated publication knows; in each list the most named first. */
export interface Cast {
  readonly people: readonly NamedPerson[];
  readonly organizations: readonly Named[];
  readonly programs: readonly Named[];
  readonly products: readonly Named[];
  readonly events: readonly Named[];
  readonly topics: readonly Named[];
  readonly authors: readonly Named[];
}

/** How many of each there are in a publication of so many articles. */
function castSizes(articles: number): Readonly<Record<keyof Cast, number>> {
  const share = (part: number, least: number) =>
    articles === 0 ? 0 : Math.max(least, Math.round(articles / part));
  return {
    people: share(20, 3),
    organizations: share(40, 2),
    programs: share(50, 1),
    products: share(60, 1),
    events: share(100, 1),
    topics: articles === 0 ? 0 : 30,
    authors: 5,
  };
}

/** The cast of a publication. No two names have a word in common but the last of a product or so. */
export function castFrom(seed: string, articles: number, vocabulary: Vocabulary): Cast {
  const random = randomFrom(`${seed}/cast`);
  const sizes = castSizes(articles);
  const taken = new Set(vocabulary.words);
  const stem = (syllables: number): string => {
    const word = madeUpName(syllables, random);
    if (taken.has(word)) return stem(syllables);
    taken.add(word);
    return capitalised(word);
  };
  const firstNames = Array.from({ length: 120 }, () => stem(2));
  const person = () => {
    const surname = stem(random.between(2, 3));
    return { ...named(`${random.oneOf(firstNames)} ${surname}`), surname };
  };
  const thing = (kinds: readonly string[]) => named(`${stem(2)} ${random.oneOf(kinds)}`);
  const list = <Item>(what: keyof Cast, make: () => Item) =>
    Array.from({ length: sizes[what] }, make);

  return {
    people: list('people', person),
    organizations: list('organizations', () =>
      thing(['Group', 'Labs', 'Networks', 'Systems', 'Works']),
    ),
    programs: list('programs', () => thing(['Alliance', 'Club', 'Partner Program'])),
    products: list('products', () => thing(['Cloud', 'Desk', 'Suite'])),
    events: list('events', () => thing(['Conference', 'Forum', 'Summit'])),
    topics: list('topics', () => named(capitalised(phraseOf(2, vocabulary, random)))),
    authors: list('authors', person),
  };
}

/** A file of each. */
export function* castFiles(
  seed: string,
  cast: Cast,
  vocabulary: Vocabulary,
  lastDay: string,
): Generator<GeneratedFile> {
  const { organizations } = cast;
  const description = (id: string) =>
    yamlText(sentence(vocabulary, randomFrom(`${seed}/description/${id}`)));

  for (const [rank, person] of cast.people.entries()) {
    const random = randomFrom(`${seed}/person/${person.id}`);
    const title = () => capitalised(phraseOf(random.between(1, 3), vocabulary, random));
    const at = itemAt(organizations, rank % organizations.length).id;
    const next = random.oneOf(organizations).id;
    const year = random.between(2012, 2022);
    // Nobody is without an office on the day of an article, so that no check notes it.
    const roles = random.chance(0.3)
      ? [
          role(at, title(), `from: 1999, to: ${year}-06-30`),
          role(next, title(), `from: ${year}-07-01, to: present, checked: ${lastDay}`),
        ]
      : [role(at, title(), `from: 1999, to: present, checked: ${lastDay}`)];
    const biography = random.chance(0.5)
      ? Array.from({ length: random.between(1, 4) }, () => sentence(vocabulary, random)).join(' ')
      : '';
    yield entity(
      'people',
      person,
      [
        `description: ${description(person.id)}`,
        'roles:',
        ...roles,
        'sources: [A generated source]',
      ],
      biography,
    );
  }
  for (const author of cast.authors) {
    yield entity('people', author, [
      `description: ${description(author.id)}`,
      'byline: { staff: true }',
    ]);
  }
  for (const each of organizations) {
    yield entity('organizations', each, [`description: ${description(each.id)}`]);
  }
  for (const [collection, holder] of [
    ['programs', 'owner'],
    ['products', 'maker'],
    ['events', 'organizer'],
  ] as const) {
    for (const [rank, each] of cast[collection].entries()) {
      yield entity(collection, each, [
        `description: ${description(each.id)}`,
        `${holder}: ${itemAt(organizations, rank % organizations.length).id}`,
      ]);
    }
  }
  for (const topic of cast.topics) {
    yield entity('topics', topic, [`description: ${description(topic.id)}`]);
  }
}

/** Syllables no word of the vocabulary is made of, so that a name is told from a word at once. */
const starts = 'Bj Dv Fj Gv K Kv L M N Q R S Sv T V X Z Zh'.toLowerCase().split(' ');
const middles = 'a e i o u y ae io'.split(' ');
const ends = ['', 'k', 'l', 'n', 'r', 's', 'v', 'x', 'z'];

function madeUpName(syllables: number, random: Random): string {
  return Array.from(
    { length: syllables },
    () => random.oneOf(starts) + random.oneOf(middles) + random.oneOf(ends),
  ).join('');
}

function named(name: string): Named {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name };
}

function role(organization: string, title: string, dates: string): string {
  return `  - { organization: ${organization}, title: ${yamlText(title)}, ${dates}, source: A generated source }`;
}

function entity(
  collection: string,
  { id, name }: Named,
  lines: readonly string[],
  body = '',
): GeneratedFile {
  const text = ['---', `name: ${yamlText(name)}`, ...lines, '---', ...(body ? ['', body] : []), ''];
  return { path: `${collection}/${id}.md`, text: text.join('\n') };
}
