import { lastChangeOf } from '../publication/article-change.ts';
import { defined } from '../publication/defined.ts';
import type { Article } from '../publication/types.ts';
import { bodyView, type BodyView } from './body.ts';
import { inRow, type Context } from './context.ts';
import { phrase } from './phrase.ts';
import { pictureView, type PictureView } from './picture.ts';

/** All that a feed says of one article or correction, but for its body's printed text. */
export interface FeedEntryView {
  /** Never changes, whatever happens to slug, host or path. */
  readonly id: string;
  /** The whole address of its page. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** First publication; never moves. */
  readonly published: string;
  /** The last update or correction after that. */
  readonly updated?: string;
  readonly authors: readonly FeedAuthor[];
  /** All authors in one line, as the language lists them. */
  readonly byline: string;
  readonly categories: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Paragraphs above the text, plain: readers that know no other place for them show them there. */
  readonly opening: readonly string[];
  readonly picture?: PictureView;
  /** Whose picture it is, without the words around it. */
  readonly pictureCredit?: string;
  /** Left out where the opening is all there is. */
  readonly body?: FeedEntryBody;
}

/** An author as feeds name them. */
export interface FeedAuthor {
  readonly name: string;
  /** The whole address of their page. */
  readonly url: string;
}

/** Where the text of an entry is found, and what is put into it. */
export interface FeedEntryBody {
  readonly collection: 'articles' | 'webcasts';
  readonly id: string;
  readonly view: BodyView;
}

/** An article as feeds carry it. */
export function feedEntryView(article: Article, context: Context): FeedEntryView {
  const { publication, urls, formats, index, language, direction } = context;
  const authors = article.authors.map((id) => feedAuthor(id, context));
  return defined({
    id: article.feedId,
    url: urls.absolute(urls.article(article.slug)),
    title: article.title,
    summary: article.deck,
    published: article.published,
    updated: lastChangeOf(article, publication.settings.timeZone),
    authors,
    byline: formats.list(authors.map(({ name }) => name)),
    categories: article.topics.flatMap((id) => index.topic(id)?.name ?? []),
    language,
    direction,
    opening: opening(article, context),
    picture: article.picture === undefined ? undefined : pictureView(article.picture, context),
    pictureCredit: article.picture?.credit,
    body: bodyOf(article, context),
  });
}

function bodyOf({ slug, body }: Article, context: Context): FeedEntryBody {
  return { collection: 'articles', id: slug, view: bodyView(body, context) };
}

/** A person as the author of an entry. */
export function feedAuthor(id: string, { urls, index }: Context): FeedAuthor {
  const key = { collection: 'people', id } as const;
  return { name: index.entity(key)?.name ?? id, url: urls.absolute(urls.entity(key)) };
}

/** What a reader must know before the text: its kind and state, what was corrected, who is tied. */
function opening(article: Article, context: Context): string[] {
  const { words, formats } = context;
  const example = article.sample ? [words.site.example] : [];
  const updated =
    article.updated === undefined
      ? []
      : [phrase(words.feedItems.updated, { date: formats.moment(article.updated).text })];
  return [
    inRow([words.kinds[article.kind].label, ...example, ...updated], context),
    ...article.corrections.map((correction) =>
      phrase(words.feedItems.correction, {
        kind: words.correctionKinds[correction.kind],
        date: formats.day(correction.date).text,
        text: correction.text,
      }),
    ),
    ...article.interests.flatMap(({ text, sample }) => [
      ...(sample ? [words.site.example] : []),
      phrase(words.feedItems.disclosure, { text }),
    ]),
  ];
}
