import type { Data } from '../schemas/collections.ts';
import type { PublishBody } from './bodies.ts';
import { momentOf, toMoment } from './dates.ts';
import { defined } from './defined.ts';
import { datedFeedId } from './feed-ids.ts';
import { compareText } from './order.ts';
import type { References } from './references.ts';
import { reporterOf, type Reporter } from './reporter.ts';
import type { Entry, Moment, Problem, Source, Webcast } from './types.ts';

/** What webcasts are checked against. */
interface Surroundings {
  readonly now: Moment;
  readonly references: References;
  readonly publishBody: PublishBody;
}

/**
 * Checks the webcasts and makes them what pages need, the one that begins last first. They are told
 * from one another in feeds by the day they were announced: the day they are held may move.
 */
export function publishWebcasts(
  { webcasts, publication }: Source,
  { now, references, publishBody }: Surroundings,
  problems: Problem[],
): readonly Webcast[] {
  const { ids, timeZone } = publication.data;
  const firstOfFeedId = new Map<string, string>();
  return webcasts
    .map((entry) => {
      const { id, file, data, body } = entry;
      const { title, description, minutes, url, sample } = data;
      const announced = toMoment(data.announced, timeZone);
      const begins = toMoment(data.date, timeZone);
      const report = reporterOf(entry, problems, announced > now);
      checkDates(data, announced, begins, report);
      const feedId = datedFeedId(ids, 'webcasts', {
        id,
        date: data.announced,
        feedId: data.feedId,
      });
      checkFeedId(feedId, entry, report);
      return {
        id,
        file,
        feedId,
        title,
        description,
        announced,
        begins,
        ends: momentOf(Date.parse(begins) + (minutes ?? 0) * 60_000),
        speakers: references.list('people', data.speakers, ['speakers'], report),
        about: references.mentions(data, report).map(({ entity }) => entity),
        body: publishBody({ file, body, seenFrom: announced > now ? announced : now }, report),
        sample,
        ...defined({ minutes, url }),
      };
    })
    .sort((a, b) => compareText(b.begins, a.begins) || compareText(a.id, b.id));

  /** Only an id that was written down can be that of another. */
  function checkFeedId(feedId: string, { file }: Entry<'webcasts'>, report: Reporter): void {
    const other = firstOfFeedId.get(feedId);
    if (other === undefined) firstOfFeedId.set(feedId, file);
    else report('doubled-id', ['feedId'], { id: feedId, other });
  }
}

/** Nobody announces what is over. */
function checkDates(
  data: Data<'webcasts'>,
  announced: Moment,
  begins: Moment,
  report: Reporter,
): void {
  if (begins >= announced) return;
  report('dates-out-of-order', ['date'], {
    later: 'date',
    laterDate: data.date,
    earlier: 'announced',
    earlierDate: data.announced,
  });
}
