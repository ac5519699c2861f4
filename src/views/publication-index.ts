import { defined } from '../publication/defined.ts';
import { entityNouns } from '../publication/entity-address.ts';
import { keyOf } from '../publication/entity-key.ts';
import { createFindRelated } from '../publication/related-stories.ts';
import type {
  Article,
  Entity,
  EntityKey,
  Event,
  Figure,
  Organization,
  Person,
  Product,
  Program,
  Publication,
  Role,
} from '../publication/types.ts';

/** An office with the person who holds or held it. */
export interface HeldRole {
  readonly person: Person;
  readonly role: Role;
}

/** What belongs to an organization. */
export interface Holdings {
  readonly roles: readonly HeldRole[];
  readonly programs: readonly Program[];
  readonly products: readonly Product[];
  readonly events: readonly Event[];
}

/** Finds what belongs together, without walking the publication again for every page. */
export type PublicationIndex = ReturnType<typeof createIndex>;

/** The index of a publication, made in one pass over it. Lists keep the publication's order. */
export function createIndex(publication: Publication) {
  const entities = new Map<string, Entity>();
  for (const collection of Object.values(entityNouns)) {
    for (const entity of publication[collection]) entities.set(keyOf(entity), entity);
  }

  const coverage = new Lists<Article>();
  const byAuthor = new Lists<Article>();
  const stories = new Lists<Article>();
  const byKind = new Lists<Article>();
  const byTopic = new Lists<Article>();
  const byYear = new Lists<Article>();
  const byMonth = new Lists<Article>();
  for (const article of publication.articles) {
    const written = article.authors.map((id) => keyOf({ collection: 'people', id }));
    const named = article.mentions.map(({ entity }) => keyOf(entity));
    for (const key of named) coverage.add(key, article);
    for (const author of article.authors) byAuthor.add(author, article);
    for (const key of new Set([...written, ...named])) stories.add(key, article);
    byYear.add(article.publishedDay.slice(0, 4), article);
    byMonth.add(article.publishedDay.slice(0, 7), article);
    for (const topic of article.topics) byTopic.add(topic, article);
    byKind.add(article.kind, article);
  }

  const figures = new Map<string, Figure>();
  const figuresOf = new Lists<Figure>();
  const figuresBy = new Lists<Figure>();
  for (const figure of publication.figures) {
    figures.set(figure.id, figure);
    figuresOf.add(keyOf(figure.of), figure);
    if (figure.saidBy !== undefined) figuresBy.add(figure.saidBy, figure);
  }

  const roles = new Lists<HeldRole>();
  for (const person of publication.people) {
    for (const role of person.roles) roles.add(role.organization, { person, role });
  }
  const programs = new Lists<Program>();
  for (const program of publication.programs) programs.add(program.owner, program);
  const products = new Lists<Product>();
  for (const product of publication.products) products.add(product.maker, product);
  const events = new Lists<Event>();
  for (const event of publication.events) events.add(event.organizer, event);

  const articles = new Map(publication.articles.map((article) => [article.slug, article]));
  const places = new Map(publication.articles.map(({ slug }, place) => [slug, place]));
  const topics = new Map(publication.topics.map((topic) => [topic.id, topic]));
  const pages = new Map(publication.pages.map((page) => [page.id, page]));

  return {
    /** People, organizations, programs, products and events, each kind in its order. */
    entities: (): readonly Entity[] => [...entities.values()],
    entity: (key: EntityKey): Entity | undefined => entities.get(keyOf(key)),
    article: (slug: string): Article | undefined => articles.get(slug),
    /** The articles published before and after one. */
    neighboursOf: ({ slug }: Article): { readonly previous?: Article; readonly next?: Article } => {
      const place = places.get(slug);
      if (place === undefined) return {};
      const { [place + 1]: previous, [place - 1]: next } = publication.articles;
      return defined({ previous, next });
    },
    /** The stories that go with one, and why. */
    relatedTo: createFindRelated(publication.articles),
    topic: (id: string) => topics.get(id),
    page: (id: string) => pages.get(id),
    figure: (id: string): Figure | undefined => figures.get(id),
    /** Articles that mention an entity, newest first. */
    coverageOf: (key: EntityKey): readonly Article[] => coverage.get(keyOf(key)),
    /** Articles that mention an entity or are written by it, each once, newest first. */
    storiesWith: (key: EntityKey): readonly Article[] => stories.get(keyOf(key)),
    /** How many those are. */
    storiesOf: (key: EntityKey): number => stories.get(keyOf(key)).length,
    writtenBy: (person: string): readonly Article[] => byAuthor.get(person),
    ofKind: (kind: Article['kind']): readonly Article[] => byKind.get(kind),
    /** The years with articles, newest first. */
    years: (): readonly string[] => byYear.keys(),
    ofYear: (year: string): readonly Article[] => byYear.get(year),
    /** The months with articles, such as 2011-07, newest first. */
    months: (): readonly string[] => byMonth.keys(),
    ofMonth: (month: string): readonly Article[] => byMonth.get(month),
    onTopic: (topic: string): readonly Article[] => byTopic.get(topic),
    figuresOf: (key: EntityKey): readonly Figure[] => figuresOf.get(keyOf(key)),
    figuresBy: (person: string): readonly Figure[] => figuresBy.get(person),
    holdingsOf: (organization: Organization): Holdings => ({
      roles: roles.get(organization.id),
      programs: programs.get(organization.id),
      products: products.get(organization.id),
      events: events.get(organization.id),
    }),
  };
}

/** Lists by key; a key without a list has an empty one. */
class Lists<Item> {
  readonly #lists = new Map<string, Item[]>();

  add(key: string | undefined, item: Item): void {
    if (key === undefined) return;
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [item]);
    else list.push(item);
  }

  /** In the order of their first items. */
  keys(): readonly string[] {
    return [...this.#lists.keys()];
  }

  get(key: string): readonly Item[] {
    return this.#lists.get(key) ?? [];
  }
}
