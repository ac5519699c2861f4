import { toMoment } from '../publication/dates.ts';
import { defined } from '../publication/defined.ts';
import type { Webcast } from '../publication/types.ts';
import type { ListedCorrection } from './all-corrections.ts';
import { bodyView } from './body.ts';
import { inRow, type Context } from './context.ts';
import { feedAuthor, type FeedEntryView } from './feed-entry.ts';
import { phrase } from './phrase.ts';
import { webcastRow } from './webcasts.ts';

/** A correction as a feed carries it, dated by the day it was made. */
export function correctionEntry(
  { article, correction }: ListedCorrection,
  context: Context,
): FeedEntryView {
  const { publication, words, urls, formats, language, direction } = context;
  const { text, was, now } = correction;
  const kind = words.correctionKinds[correction.kind];
  const authors = article.authors.map((id) => feedAuthor(id, context));
  return {
    id: correction.feedId,
    url: urls.absolute(urls.correction(article.slug, correction.feedId)),
    title: phrase(words.corrections.item, { kind, title: article.title }),
    summary: text,
    published: toMoment(correction.date, publication.settings.timeZone),
    authors,
    byline: formats.list(authors.map(({ name }) => name)),
    categories: [kind],
    language,
    direction,
    opening: [
      ...(article.sample ? [words.site.example] : []),
      text,
      ...(was === undefined ? [] : [part(words.state.was, was, context)]),
      ...(now === undefined ? [] : [part(words.state.now, now, context)]),
    ],
  };
}

/**
 * A webcast as a feed carries it, dated by the day it was announced: the day it is held is often
 * still to come, and feed readers put off or refuse what is dated so.
 */
export function webcastEntry(webcast: Webcast, context: Context): FeedEntryView {
  const { publication, urls, formats, language, direction } = context;
  const { id, url } = webcast;
  const { day, time, minutes, speakers, about, watch, example } = webcastRow(webcast, context);
  const authors = webcast.speakers.map((speaker) => feedAuthor(speaker, context));
  const when = [day.text, time?.text, minutes, example].filter((each) => each !== undefined);
  const names = speakers.links.map(({ text }) => text);
  return defined({
    id: webcast.feedId,
    url: urls.absolute(urls.webcast(id)),
    title: webcast.title,
    summary: webcast.description,
    published: webcast.announced,
    authors,
    // Somebody has to stand there; what nobody is named for is the publication's.
    byline: authors.length === 0 ? publication.settings.name : formats.list(names),
    categories: about.links.map(({ text }) => text),
    language,
    direction,
    opening: [
      inRow(when, context),
      ...(names.length === 0 ? [] : [part(speakers.label, formats.list(names), context)]),
      ...(watch === undefined || url === undefined ? [] : [part(watch.text, url, context)]),
    ],
    body: webcast.body.empty
      ? undefined
      : { collection: 'webcasts' as const, id, view: bodyView(webcast.body, context) },
  });
}

function part(label: string, text: string, { words }: Context): string {
  return phrase(words.feeds.part, { label, text });
}
