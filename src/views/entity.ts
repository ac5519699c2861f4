import { defined } from '../publication/defined.ts';
import { nameOn } from '../publication/names.ts';
import type { Article, Entity, Organization, Person } from '../publication/types.ts';
import { articleRow, type ArticleRow } from './article-row.ts';
import { bodyView, type BodyView } from './body.ts';
import { inRow, type Context } from './context.ts';
import { entityFacts, type Fact } from './entity-facts.ts';
import {
  holdings,
  nameRows,
  requirementRows,
  roleRows,
  staffRows,
  type DatedRow,
  type Holding,
} from './entity-rows.ts';
import { followLine, type FollowLine } from './follow-line.ts';
import { figureRows, type FigureRow } from './figure-row.ts';
import { inPages, stepsFromHead, type Steps } from './list-pages.ts';
import type { LongList } from './long-list.ts';
import { pageData, type PageData } from './page-data.ts';
import { phrase } from './phrase.ts';
import { sayRole } from './roles.ts';
import { siteView, type SiteView } from './site.ts';

/** The page of a person, organization, program, product or event. */
export interface EntityView {
  readonly site: SiteView;
  readonly collection: Entity['collection'];
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Former names and aliases, in words. */
  readonly otherNames: readonly string[];
  readonly stories: string;
  readonly follow: FollowLine;
  readonly example?: string;
  readonly facts: readonly Fact[];
  readonly body?: BodyView;
  /** What changed over time: names, offices, requirements, people. */
  readonly dated: readonly DatedSection[];
  readonly holdings: readonly Holding[];
  readonly figures: readonly FigureSection[];
  /** The newest stories: those they wrote, and those that mention them. */
  readonly lists: readonly ArticleSection[];
  /** Leads to the older ones, which are in one list. */
  readonly steps?: Steps;
  readonly sources: readonly string[];
  readonly data: PageData;
  readonly words: Pick<Context['words'], 'entity' | 'ledger' | 'lists'>;
}

/** A list by time, with what to print when it is empty. */
export interface DatedSection {
  readonly heading: string;
  /** The heads of its three columns. */
  readonly columns: readonly [when: string, what: string, source: string];
  readonly rows: readonly DatedRow[];
  readonly empty: string;
  /** Whether the page is found by it. */
  readonly searched: boolean;
}

/** A ledger, with what to print when it is empty. */
export interface FigureSection {
  readonly heading: string;
  readonly rows: readonly FigureRow[];
  readonly empty: string;
}

/** A list of articles, with what to print when it is empty. */
export interface ArticleSection {
  readonly heading: string;
  readonly rows: readonly ArticleRow[];
  readonly empty: string;
}

/** All stories that mention an entity or are by them, as one list. */
export function storyList(entity: Entity, context: Context): LongList {
  const { words, urls, index } = context;
  const { collection, name } = entity;
  return {
    path: urls.entity(entity),
    title: name,
    way: [{ href: urls.entityIndex(collection), text: words.collections[collection].list }],
    articles: index.storiesWith(entity),
    aside: (article) => roleThen(entity, article, context),
  };
}

/** The view of an entity. */
export function entityView(entity: Entity, context: Context): EntityView {
  const { words, formats, publication } = context;
  const { path, way, articles } = storyList(entity, context);
  const stories = formats.counted(words.lists.stories, articles.length);
  const { head, count } = inPages(articles);
  const data = pageData(path, context);
  return defined({
    site: siteView(
      {
        title: entity.name,
        description:
          entity.description ??
          phrase(words.entity.description, {
            name: entity.name,
            publication: publication.settings.name,
            stories,
          }),
        path,
        data: data.file.href,
        way,
      },
      context,
    ),
    collection: entity.collection,
    id: entity.id,
    name: entity.name,
    description: entity.description,
    otherNames: otherNames(entity, context),
    stories,
    follow: followLine(path, context),
    example: entity.sample ? words.site.example : undefined,
    facts: entityFacts(entity, context),
    body: entity.body.empty ? undefined : bodyView(entity.body, context),
    dated: datedSections(entity, context),
    holdings: entity.collection === 'organizations' ? holdings(entity, context) : [],
    figures: figureSections(entity, context),
    lists: articleSections(entity, head, context),
    steps: stepsFromHead(path, count, context),
    sources: entity.sources,
    data,
    words: { entity: words.entity, ledger: words.ledger, lists: words.lists },
  });
}

function otherNames({ name, names, aliases }: Entity, { words, formats }: Context): string[] {
  const former = [...new Set(names.map((dated) => dated.name))].filter((each) => each !== name);
  const others = aliases.filter((alias) => alias !== name && !former.includes(alias));
  return [
    ...(former.length === 0
      ? []
      : [phrase(words.entity.formerly, { names: formats.list(former) })]),
    ...(others.length === 0 ? [] : [phrase(words.entity.aliases, { names: formats.list(others) })]),
  ];
}

function datedSections(entity: Entity, context: Context): DatedSection[] {
  const { entity: words } = context.words;
  const sections: DatedSection[] = [];
  if (entity.collection === 'people') {
    sections.push({
      heading: words.roles,
      columns: [words.when, words.office, words.source],
      rows: roleRows(entity, context),
      empty: words.noRoles,
      searched: true,
    });
  }
  if (entity.collection === 'programs') {
    sections.push({
      heading: words.requirements,
      columns: [words.when, words.requirement, words.source],
      rows: requirementRows(entity, context),
      empty: words.noRequirements,
      searched: false,
    });
  }
  if (entity.collection === 'organizations') sections.push(staff(entity, context));
  if (entity.collection !== 'people' || entity.names.length > 0) {
    sections.push({
      heading: words.names,
      columns: [words.when, words.name, words.source],
      rows: nameRows(entity, context),
      empty: words.noNames,
      searched: false,
    });
  }
  return sections;
}

function staff(organization: Organization, context: Context): DatedSection {
  const { entity: words } = context.words;
  return {
    heading: words.staff,
    columns: [words.when, context.words.collections.people.label, words.source],
    rows: staffRows(organization, context),
    empty: words.noStaff,
    // A search for a name leads to its own page.
    searched: false,
  };
}

function figureSections(entity: Entity, context: Context): FigureSection[] {
  const { words, index } = context;
  const { name } = entity;
  const given = entity.collection === 'people' ? index.figuresBy(entity.id) : [];
  const about = {
    heading: phrase(words.entity.figures, { name }),
    rows: figureRows(index.figuresOf(entity), context),
    empty: words.entity.noFigures,
  };
  if (entity.collection !== 'people') return [about];
  const said = {
    heading: phrase(words.entity.given, { name }),
    rows: figureRows(given, context),
    empty: words.entity.noGiven,
  };
  // Few people are counted themselves: what they said of other things is their ledger.
  return about.rows.length === 0 ? [said] : [said, about];
}

/**
 * The newest stories in sections. Of somebody who writes and is written about, one section may have
 * none of them, though older pages do: that is said in other words than that there is none at all.
 */
function articleSections(
  entity: Entity,
  newest: readonly Article[],
  context: Context,
): ArticleSection[] {
  const { words, index } = context;
  const covered = {
    heading: words.entity.coverage,
    rows: newest
      .filter(({ mentions }) => mentions.some((mention) => isOf(entity, mention)))
      .map((article) => articleRow(article, context, roleThen(entity, article, context))),
    empty:
      index.coverageOf(entity).length === 0 ? words.entity.noCoverage : words.entity.noneNewest,
  };
  if (entity.collection !== 'people' || entity.byline === undefined) return [covered];
  return [written(entity, newest, context), covered];
}

function written(
  { id, name }: Person,
  newest: readonly Article[],
  context: Context,
): ArticleSection {
  const { words, index } = context;
  return {
    heading: phrase(words.entity.written, { name }),
    rows: newest
      .filter(({ authors }) => authors.includes(id))
      .map((article) => articleRow(article, context)),
    empty: index.writtenBy(id).length === 0 ? words.entity.noWritten : words.entity.noneNewest,
  };
}

/** What an article says of an entity, beside it in the list: an office, or another name. */
function roleThen(entity: Entity, article: Article, context: Context): string | undefined {
  if (entity.collection !== 'people') {
    const then = nameOn(entity, article.publishedDay);
    return then === entity.name ? undefined : then;
  }
  const mention = article.mentions.find((each) => isOf(entity, each));
  if (mention === undefined || mention.roles.length === 0) return undefined;
  return inRow(
    mention.roles.map((role) => sayRole(role, context, article.publishedDay)),
    context,
  );
}

function isOf({ collection, id }: Entity, { entity }: Article['mentions'][number]): boolean {
  return entity.collection === collection && entity.id === id;
}
