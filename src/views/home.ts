import { defined } from '../publication/defined.ts';
import type { Article, Entity } from '../publication/types.ts';
import { entityNouns } from '../publication/entity-address.ts';
import { articleRow, marksOf, type ArticleRow } from './article-row.ts';
import { entityLink, inRow, type Context, type Link } from './context.ts';
import { figureStrip, type FigureStripView } from './figure-strip.ts';
import type { PrintedDate } from './formats.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** The front page. */
export interface HomeView {
  readonly site: SiteView;
  readonly tagline: string;
  /** The characters that the name has at most, so that its size can follow. */
  readonly nameplate: (typeof nameplates)[number];
  readonly latest?: string;
  readonly figures: FigureStripView;
  readonly lead?: LeadView;
  readonly rows: readonly ArticleRow[];
  /** Leads on from the newest articles. */
  readonly archive: Link;
  readonly empty: string;
  readonly names: readonly NamesView[];
  readonly words: Context['words']['home'];
}

/** The newest article, at the head of the page. */
export interface LeadView {
  readonly headline: Link;
  readonly deck: string;
  readonly kind: Link;
  readonly topics: readonly Link[];
  readonly day: PrintedDate;
  readonly reading: string;
  readonly marks: readonly string[];
  readonly names: readonly { readonly name: Link; readonly detail: string }[];
  readonly later: readonly string[];
}

/** The names of one kind that the record has most on, and the way to all of them. */
export interface NamesView {
  readonly index: Link;
  readonly names: readonly Link[];
  /** How many there are. */
  /** Left out where there is none. */
  readonly all?: string;
  readonly empty: string;
}

/** How many articles and names of a kind the front page has room for. */
const room = { articles: 30, names: 40, leadNames: 4 };

/** The lengths of names that have a size of their own. */
const nameplates = [9, 12, 15, 18, 22, 28, 40] as const;

/** The view of the front page. */
export function homeView(context: Context): HomeView {
  const { publication, words, urls, formats } = context;
  const { name, tagline, description } = publication.settings;
  const [lead, ...others] = publication.articles.slice(0, room.articles);
  return defined({
    site: siteView({ description, path: urls.home() }, context),
    tagline,
    nameplate: nameplates.find((most) => name.length <= most) ?? nameplates[6],
    latest:
      lead === undefined
        ? undefined
        : phrase(words.home.latest, { date: formats.weekday(lead.publishedDay).text }),
    figures: figureStrip(context),
    lead: lead === undefined ? undefined : leadView(lead, context),
    rows: others.map((article) => articleRow(article, context)),
    archive: { href: urls.archive(), text: words.archive.all },
    empty: words.lists.empty,
    names: [
      ...Object.values(entityNouns).map((each) => namesView(each, context)),
      topicsView(context),
    ],
    words: words.home,
  });
}

function leadView(article: Article, context: Context): LeadView {
  const { words, urls, formats, index } = context;
  const row = articleRow(article, context);
  return {
    headline: row.headline,
    deck: row.deck,
    kind: { href: urls.kind(article.kind), text: row.kind },
    topics: article.topics.flatMap((id) => {
      const topic = index.topic(id);
      return topic === undefined ? [] : [{ href: urls.topic(id), text: topic.name }];
    }),
    day: row.date,
    reading: formats.counted(words.article.reading, article.readingMinutes),
    marks: marksOf(article, context),
    names: article.mentions.slice(0, room.leadNames).flatMap(({ entity: key, nameThen, roles }) => {
      const entity = index.entity(key);
      if (entity === undefined) return [];
      const detail = roles.map(({ title }) => title);
      return [{ name: entityLink(entity, context, nameThen), detail: inRow(detail, context) }];
    }),
    later: row.later,
  };
}

function namesView(collection: Entity['collection'], context: Context): NamesView {
  const { publication, words, urls, index } = context;
  const entities: readonly Entity[] = publication[collection];
  const most = new Set(
    entities
      .toSorted((a, b) => index.coverageOf(b).length - index.coverageOf(a).length)
      .slice(0, room.names),
  );
  const { list, empty } = words.collections[collection];
  return defined({
    index: { href: urls.entityIndex(collection), text: list },
    names: entities
      .filter((entity) => most.has(entity))
      .map((entity) => entityLink(entity, context)),
    all: allOf(entities.length, context),
    empty,
  });
}

function topicsView(context: Context): NamesView {
  const { publication, words, urls } = context;
  const { list, empty } = words.collections.topics;
  const names = publication.topics
    .slice(0, room.names)
    .map(({ id, name }) => ({ href: urls.topic(id), text: name }));
  return defined({
    index: { href: urls.topicIndex(), text: list },
    names,
    all: allOf(publication.topics.length, context),
    empty,
  });
}

function allOf(count: number, { words, formats }: Context): string | undefined {
  return count === 0 ? undefined : phrase(words.home.all, { count: formats.number(count) });
}
