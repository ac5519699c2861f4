import { defined } from '../publication/defined.ts';
import type { Article, Topic } from '../publication/types.ts';
import { bodyView, type BodyView } from './body.ts';
import type { Context, Link } from './context.ts';
import { followLine, type FollowLine } from './follow-line.ts';
import { listHead, type ListHead, type LongList } from './long-list.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** A page that lists articles, newest first: a kind or a topic. */
export interface ArticleListView extends ListHead {
  readonly site: SiteView;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly follow: FollowLine;
  readonly body?: BodyView;
  readonly empty: string;
}

/** The articles of a kind. */
export function kindList(kind: Article['kind'], { words, urls, index }: Context): LongList {
  return {
    path: urls.kind(kind),
    title: words.kinds[kind].section,
    way: [],
    articles: index.ofKind(kind),
  };
}

/** The articles on a topic. */
export function topicList({ id, name }: Topic, { words, urls, index }: Context): LongList {
  const topics: Link = { href: urls.topicIndex(), text: words.collections.topics.list };
  return { path: urls.topic(id), title: name, way: [topics], articles: index.onTopic(id) };
}

/** The view of a kind. */
export function kindView(kind: Article['kind'], context: Context): ArticleListView {
  const { words } = context;
  const list = kindList(kind, context);
  const { title, path } = list;
  const { description } = words.kinds[kind];
  return {
    site: siteView({ title, description, path }, context),
    id: kind,
    title,
    description,
    follow: followLine(path, context),
    ...listHead(list, context),
    empty: words.lists.emptyKind,
  };
}

/** The view of a topic. */
export function topicView(topic: Topic, context: Context): ArticleListView {
  const { publication, words } = context;
  const list = topicList(topic, context);
  const { title, path, way } = list;
  const head = listHead(list, context);
  const description =
    topic.description ??
    phrase(words.entity.description, {
      name: topic.name,
      publication: publication.settings.name,
      stories: head.stories,
    });
  return defined({
    site: siteView({ title, description, path, way }, context),
    id: topic.id,
    title,
    description: topic.description,
    follow: followLine(path, context),
    body: topic.body.empty ? undefined : bodyView(topic.body, context),
    ...head,
    empty: words.lists.emptyTopic,
  });
}
