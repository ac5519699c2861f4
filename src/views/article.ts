import { lastChangeOf } from '../publication/article-change.ts';
import { defined } from '../publication/defined.ts';
import type { Article } from '../publication/types.ts';
import { articleRecord, type ArticleRecord } from './article-record.ts';
import { bodyView, type BodyView } from './body.ts';
import { entityLink, type Context, type Link } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { onwardView, type OnwardView } from './onward.ts';
import { pageData, type PageData } from './page-data.ts';
import { phrase } from './phrase.ts';
import { pictureView, type PictureView } from './picture.ts';
import { siteView, type SiteView } from './site.ts';

/** The page of an article. */
export interface ArticleView {
  readonly site: SiteView;
  readonly slug: string;
  readonly title: string;
  readonly deck: string;
  readonly topics: readonly Link[];
  readonly byline: readonly BylinePart[];
  readonly dateline?: string;
  readonly day: PrintedDate;
  readonly time?: PrintedDate;
  readonly updated?: PrintedDate;
  readonly reading: string;
  readonly example?: string;
  /** Why no reader sees the article yet; in a preview alone. */
  readonly banner?: string;
  readonly picture?: PictureView;
  readonly body: BodyView;
  readonly record: ArticleRecord;
  /** Left out while no reader sees the article, since what is open is what readers see. */
  readonly data?: PageData;
  readonly onward: OnwardView;
  /** By which day the names and offices of the record are meant. */
  readonly notes: { readonly people: string; readonly named: string };
  readonly words: Pick<
    Context['words'],
    'article' | 'people' | 'named' | 'ledger' | 'sources' | 'state' | 'onward'
  >;
}

/** An author, or what the language puts between authors. */
export interface BylinePart {
  readonly text: string;
  readonly href?: string;
}

/** The view of an article. */
export function articleView(article: Article, context: Context): ArticleView {
  const { words, urls, formats } = context;
  const topics = article.topics.flatMap((id) => {
    const topic = context.index.topic(id);
    return topic === undefined ? [] : [{ href: urls.topic(id), text: topic.name }];
  });
  const kind = words.kinds[article.kind];
  const day = formats.day(article.publishedDay);
  const path = urls.article(article.slug);
  const data = article.hidden === undefined ? pageData(path, context) : undefined;
  return defined({
    site: siteView(
      {
        title: article.title,
        description: article.deck,
        path,
        data: data?.file.href,
        way: [{ href: urls.kind(article.kind), text: kind.section }],
        article: {
          published: article.published,
          updated: lastChangeOf(article, context.publication.settings.timeZone),
          section: kind.label,
          tags: topics.map(({ text }) => text),
          authors: article.authors.map((id) =>
            urls.absolute(urls.entity({ collection: 'people', id })),
          ),
        },
      },
      context,
    ),
    slug: article.slug,
    title: article.title,
    deck: article.deck,
    topics,
    byline: byline(article, context),
    dateline: article.dateline,
    day,
    time: formats.time(article.published),
    updated: article.updated === undefined ? undefined : formats.moment(article.updated),
    reading: formats.counted(words.article.reading, article.readingMinutes),
    example: article.sample ? words.site.example : undefined,
    banner: banner(article, day, context),
    picture: article.picture === undefined ? undefined : pictureView(article.picture, context),
    body: bodyView(article.body, context),
    record: articleRecord(article, context),
    data,
    onward: onwardView(article, context),
    notes: {
      people: phrase(words.people.note, { date: day.text }),
      named: phrase(words.named.note, { date: day.text }),
    },
    words: {
      article: words.article,
      people: words.people,
      named: words.named,
      ledger: words.ledger,
      sources: words.sources,
      state: words.state,
      onward: words.onward,
    },
  });
}

/** The authors as the language lists them, each a link to their page. */
function byline({ authors }: Article, context: Context): BylinePart[] {
  const links = authors.map((id) => {
    const person = context.index.entity({ collection: 'people', id });
    return person === undefined ? { text: id } : entityLink(person, context);
  });
  let author = 0;
  return context.formats.listParts(links.map(({ text }) => text)).map(({ type, value }) => {
    const link = type === 'element' ? links[author++] : undefined;
    return link ?? { text: value };
  });
}

function banner({ hidden }: Article, day: PrintedDate, { words }: Context): string | undefined {
  if (hidden === undefined) return undefined;
  return phrase(words.preview[hidden], { date: day.text });
}
