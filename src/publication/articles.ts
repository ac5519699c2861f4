import type { Data } from '../schemas/collections.ts';
import type { CheckFigureId, PublishFigures } from './article-figures.ts';
import type { ReadMentions } from './article-mentions.ts';
import type { PublishBody } from './bodies.ts';
import { checkOrder } from './date-order.ts';
import { dayOf, toMoment } from './dates.ts';
import { defined } from './defined.ts';
import { correctionFeedIds, datedFeedId } from './feed-ids.ts';
import { interestsOf } from './interests.ts';
import { compareText } from './order.ts';
import type { CheckPicture } from './pictures.ts';
import type { References } from './references.ts';
import { reporterOf, startOfFile, type Reporter } from './reporter.ts';
import type { Submitted } from './slugs.ts';
import type { Article, Day, Entry, Moment, Problem, PublishedCorrection, Source } from './types.ts';
import { isReserved } from './urls.ts';
import { seenFrom } from './visibility.ts';

/** Checks an article and makes it what pages need, whether readers see it or not. */
export type PublishArticle = (submitted: Submitted) => Article;

/** What articles are checked against. */
interface Surroundings {
  readonly source: Source;
  readonly now: Moment;
  readonly register: Article['interests'];
  readonly references: References;
  readonly readMentions: ReadMentions;
  readonly publishFigures: PublishFigures;
  readonly checkFigureId: CheckFigureId;
  readonly checkPicture: CheckPicture;
  readonly publishBody: PublishBody;
}

/**
 * Publishes articles.
 *
 * @param problems where those of each article are collected
 */
export function createPublishArticle(
  surroundings: Surroundings,
  problems: Problem[],
): PublishArticle {
  const { source, now, register, references, readMentions, publishFigures } = surroundings;
  const { checkFigureId, checkPicture, publishBody } = surroundings;
  const { ids, timeZone } = source.publication.data;
  const people = new Map(source.people.map((person) => [person.id, person]));
  const firstOfFeedId = new Map<string, Entry<'articles'>>();
  const interestsByParty = Map.groupBy(register, ({ party }) => party);

  return ({ entry, published, seen }) => {
    const { id: slug, file, data, body } = entry;
    const report = reporterOf(entry, problems, seen !== 'visible');
    const publishedDay = dayOf(published, timeZone);
    const from = seenFrom(seen, data.date, now, timeZone);
    if (isReserved('articles', slug)) report('reserved-id', startOfFile, { id: slug });
    checkDates(data, published, publishedDay, report);
    checkSources(entry, report);
    if (data.picture) {
      const where = { src: ['picture', 'src'], alt: ['picture', 'alt'] };
      checkPicture(data.picture, where, report);
    }
    for (const [index, { figure }] of data.corrections.entries()) {
      checkFigureId(figure, ['corrections', index, 'figure'], from, report);
    }

    const authors = authorsOf(entry, report);
    const { mentions, marks } = readMentions(entry, publishedDay, authors, report);
    const feedId = datedFeedId(ids, 'articles', { id: slug, ...data });
    checkFeedId(feedId, entry, report);
    const organizations = mentions
      .filter(({ entity }) => entity.collection === 'organizations')
      .map(({ entity }) => entity.id);

    return {
      slug,
      file,
      feedId,
      title: data.title,
      deck: data.deck,
      kind: data.kind,
      published,
      publishedDay,
      authors,
      topics: references.list('topics', data.topics, ['topics'], report),
      mentions,
      figures: publishFigures(entry, from, report),
      sources: data.sources,
      corrections: correctionsOf(data, feedId).filter(
        ({ date }) => toMoment(date, timeZone) <= now,
      ),
      interests: interestsOf(interestsByParty, { publishedDay, authors, organizations }),
      body: publishBody(
        { file, body, article: slug, ...defined({ seenFrom: from }) },
        report,
        marks,
      ),
      readingMinutes: Math.max(1, Math.round(body.wordCount / wordsPerMinute)),
      sample: data.sample,
      ...defined({
        updated: momentThatHasCome(data.updated),
        dateline: data.dateline,
        picture: data.picture,
        hidden: seen === 'visible' ? undefined : seen,
      }),
    };
  };

  /** Feed readers refuse a time to come. */
  function momentThatHasCome(text: string | undefined): Moment | undefined {
    const moment = text === undefined ? undefined : toMoment(text, timeZone);
    return moment === undefined || moment > now ? undefined : moment;
  }

  /**
   * Readers of feeds keep one of two articles with one id. Of ids made of slugs, the check of former
   * slugs has said so.
   */
  function checkFeedId(id: string, entry: Entry<'articles'>, report: Reporter): void {
    const first = firstOfFeedId.get(id);
    if (first === undefined) firstOfFeedId.set(id, entry);
    else if ((entry.data.feedId ?? first.data.feedId) !== undefined) {
      report('doubled-id', ['feedId'], { id, other: first.file });
    }
  }

  function authorsOf({ data }: Entry<'articles'>, report: Reporter): readonly string[] {
    const authors = references.list('people', data.authors, ['authors'], report);
    for (const id of authors) {
      const person = people.get(id);
      if (!person || person.data.byline) continue;
      report('author-without-byline', ['authors', data.authors.indexOf(id)], {
        id,
        file: person.file,
      });
    }
    return authors;
  }

  /** Times are compared as moments, days as days: a correction has no time. */
  function checkDates(
    { date, updated, corrections }: Data<'articles'>,
    published: Moment,
    publishedDay: Day,
    report: Reporter,
  ): void {
    if (updated !== undefined && toMoment(updated, timeZone) < published) {
      report('dates-out-of-order', ['updated'], {
        later: 'updated',
        laterDate: updated,
        earlier: 'date',
        earlierDate: date,
      });
    }
    for (const [index, correction] of corrections.entries()) {
      checkOrder(
        {
          path: ['corrections', index, 'date'],
          later: ['corrections.date', correction.date],
          earlier: ['date', publishedDay],
        },
        report,
      );
    }
  }
}

/** How fast people read for understanding; a study of many: M. Brysbaert, 2019, about 240. */
const wordsPerMinute = 230;

function checkSources({ file, at, data }: Entry<'articles'>, report: Reporter): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of data.sources.entries()) {
    const path = ['sources', index, 'id'];
    const other = first.get(id);
    if (other === undefined) first.set(id, at(path).line);
    else report('doubled-id', path, { id, other: `${file}:${String(other)}` });
  }
}

/** The corrections, newest first; of one day the later one in the file is the newer. */
function correctionsOf(
  { corrections }: Data<'articles'>,
  articleId: string,
): readonly PublishedCorrection[] {
  const oldestFirst = corrections
    .map((correction, index) => ({ correction, index }))
    .sort((a, b) => compareText(a.correction.date, b.correction.date) || a.index - b.index)
    .map(({ correction }) => correction);
  const ids = correctionFeedIds(
    articleId,
    oldestFirst.map(({ date }) => date),
  );
  return oldestFirst
    .map((correction, index) => ({ ...correction, feedId: ids[index] ?? articleId }))
    .reverse();
}
