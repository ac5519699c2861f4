import type {
  Article,
  Event,
  Figure,
  Organization,
  Person,
  Product,
  Program,
  PublishedBody,
  Publication,
  Role,
} from '../../../src/publication/types.ts';
import { publication as settingsSchema } from '../../../src/schemas/publication.ts';
import { exampleWords } from './example-words.ts';

/** A small publication, typed by hand: what the views of tests are made of. */
export function smallPublication(changed: Partial<Publication> = {}): Publication {
  return {
    now: '2026-11-20T00:00:00Z',
    settings: settings(),
    words: exampleWords(),
    articles: [article()],
    people: [steve(), staff],
    organizations: [microsoft()],
    programs: [accelerate],
    products: [azure],
    events: [conference],
    topics: [{ id: 'programs', name: 'Partner programs', body: emptyBody }],
    pages: [],
    webcasts: [],
    interests: [],
    figures: article().figures,
    redirects: {},
    gone: {},
    keptFeeds: [],
    ...changed,
  };
}

export function settings(changed: Record<string, unknown> = {}): Publication['settings'] {
  return settingsSchema.parse({
    name: 'The Record',
    tagline: 'News',
    description: 'All the news.',
    url: 'https://record.example/',
    ids: { authority: 'record.example', since: '2026-11-01' },
    language: 'en',
    timeZone: 'America/Los_Angeles',
    navigation: ['report', { label: 'About', to: '/about/' }],
    ...changed,
  });
}

export const emptyBody: PublishedBody = {
  digest: '0',
  empty: true,
  format: 'md',
  wordCount: 0,
  marks: [],
  pictures: [],
  charts: [],
  links: {},
};

export function steve(changed: Partial<Person> = {}): Person {
  return {
    ...entity('steve', 'Steve Example'),
    collection: 'people',
    roles: [chief],
    ...changed,
  };
}

/** An office of which no day is known, but for what is changed. */
export function role(changed: Partial<Role> = {}): Role {
  return {
    organization: 'microsoft',
    title: 'Chief executive',
    seen: [],
    source: 'A press release',
    ...changed,
  };
}

export const chief = role({ from: '2000-01', to: '2014-02-04' });

export function microsoft(changed: Partial<Organization> = {}): Organization {
  return { ...entity('microsoft', 'Microsoft'), collection: 'organizations', ...changed };
}

export function article(changed: Partial<Article> = {}): Article {
  return {
    slug: 'fear',
    file: 'content/articles/2011/fear.md',
    feedId: 'tag:record.example,2011-07-12:articles/fear',
    title: 'Fear has eased',
    deck: 'So the chief executive says.',
    kind: 'report',
    published: '2011-07-13T04:00:00Z',
    publishedDay: '2011-07-12',
    authors: ['staff'],
    topics: ['programs'],
    mentions: [
      {
        entity: { collection: 'people', id: 'steve' },
        nameThen: 'Steve Example',
        how: 'quoted',
        roles: [chief],
        differs: false,
      },
      {
        entity: { collection: 'products', id: 'azure' },
        nameThen: 'Windows Azure',
        how: 'discussed',
        roles: [],
        differs: false,
      },
    ],
    figures: [figure()],
    sources: [{ id: 'paper', publisher: 'A paper', date: '2011-07-12' }],
    corrections: [],
    interests: [],
    body: { ...emptyBody, empty: false },
    readingMinutes: 2,
    sample: false,
    ...changed,
  };
}

export function figure(changed: Partial<Figure> = {}): Figure {
  return {
    id: 'partners',
    article: 'fear',
    of: { collection: 'programs', id: 'accelerate' },
    measure: 'partners',
    value: 500,
    unit: 'partners',
    bound: 'more-than',
    asOf: '2011-07-12',
    saidBy: 'steve',
    saidByRoles: [chief],
    source: { id: 'paper', publisher: 'A paper', date: '2011-07-12' },
    status: 'confirmed',
    competing: [],
    ...changed,
  };
}

const staff: Person = {
  ...entity('staff', 'Record staff'),
  collection: 'people',
  roles: [],
  byline: { staff: true, collective: true },
};

const accelerate: Program = {
  ...entity('accelerate', 'Cloud Accelerate'),
  collection: 'programs',
  owner: 'microsoft',
  status: 'open',
  requirements: [],
};

const azure: Product = {
  ...entity('azure', 'Microsoft Azure'),
  collection: 'products',
  names: [
    { name: 'Windows Azure', to: '2014-04-02' },
    { name: 'Microsoft Azure', from: '2014-04-03' },
  ],
  maker: 'microsoft',
};

const conference: Event = {
  ...entity('wpc', 'Partner Conference'),
  collection: 'events',
  organizer: 'microsoft',
  place: 'Los Angeles',
  starts: '2011-07-11',
  ends: '2011-07-14',
};

function entity(id: string, name: string) {
  return {
    id,
    file: `content/${id}.md`,
    name,
    sortName: name,
    aliases: [],
    names: [],
    sameAs: [],
    sources: [],
    sample: false,
    feedId: `tag:record.example,2026-11-01:${id}`,
    body: emptyBody,
  };
}
