import { defined } from '../publication/defined.ts';
import type { Article, Topic } from '../publication/types.ts';
import { articleRow, type ArticleRow } from './article-row.ts';
import { bodyView, type BodyView } from './body.ts';
import type { Context, Link } from './context.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** A page that lists articles, newest first: a kind or a topic. */
export interface ArticleListView {
  readonly site: SiteView;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly stories: string;
  readonly body?: BodyView;
  readonly rows: readonly ArticleRow[];
  readonly order: string;
  readonly empty: string;
}

/** The kinds that have a page: those of the navigation, and those some article is of. */
export function kindsWithPage({ publication, words, index }: Context): Article['kind'][] {
  const listed = new Set<unknown>(publication.settings.navigation);
  // The words file has every kind and nothing else.
  const kinds = Object.keys(words.kinds) as Article['kind'][];
  return kinds.filter((kind) => listed.has(kind) || index.ofKind(kind).length > 0);
}

/** The view of a kind. */
export function kindView(kind: Article['kind'], context: Context): ArticleListView {
  const { words, urls, index } = context;
  const { section: title, description } = words.kinds[kind];
  return {
    site: siteView({ title, description, path: urls.kind(kind) }, context),
    id: kind,
    title,
    description,
    ...listOf(index.ofKind(kind), context),
    empty: words.lists.emptyKind,
  };
}

/** The view of a topic. */
export function topicView(topic: Topic, context: Context): ArticleListView {
  const { publication, words, urls, index } = context;
  const list = listOf(index.onTopic(topic.id), context);
  const path = urls.topic(topic.id);
  const description =
    topic.description ??
    phrase(words.entity.description, {
      name: topic.name,
      publication: publication.settings.name,
      stories: list.stories,
    });
  return defined({
    site: siteView({ title: topic.name, description, path, way: [topicsLink(context)] }, context),
    id: topic.id,
    title: topic.name,
    description: topic.description,
    body: topic.body.empty ? undefined : bodyView(topic.body, context),
    ...list,
    empty: words.lists.emptyTopic,
  });
}

function topicsLink({ words, urls }: Context): Link {
  return { href: urls.topicIndex(), text: words.collections.topics.list };
}

function listOf(articles: readonly Article[], context: Context) {
  const { words, formats } = context;
  return {
    stories: formats.counted(words.lists.stories, articles.length),
    rows: articles.map((article) => articleRow(article, context)),
    order: words.lists.newestFirst,
  };
}
