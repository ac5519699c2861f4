import type { Data } from '../schemas/collections.ts';
import type { Change } from './changes.ts';
import type { Message } from './tell.ts';

/** Somebody who is told of changes. */
export interface Target {
  /** As it stands in a sentence. */
  readonly name: string;
  readonly noun: 'page' | 'feed';
  /** What they are told, in messages that each stand alone. */
  readonly parcels: readonly Parcel[];
  /** How many messages may be under way at once. */
  readonly atOnce: number;
  /** What to do when they refuse. */
  readonly advice: string;
}

/** A message and the changes it tells of. */
export interface Parcel {
  readonly message: Message;
  readonly changes: readonly Change[];
}

/** The most addresses that IndexNow takes at once. Source: https://www.indexnow.org/documentation */
const mostAtOnce = 10_000;

/**
 * Those that publication.yaml names, with what each is to be told: the hub of feeds, IndexNow of
 * pages. A feed that is not there any more has moved, and nobody fetches it for what it says.
 *
 * @param whole makes the whole address of a path below the site
 */
export function targetsOf(
  { announce, url }: Data<'publication'>,
  changes: readonly Change[],
  whole: (path: string) => string,
): readonly Target[] {
  const hub = announce?.hub;
  const indexNow = announce?.indexNow;
  return [
    ...(hub === undefined ? [] : [hubTarget(hub, changes.filter(isForHub), whole)]),
    ...(indexNow === undefined
      ? []
      : [indexNowTarget(indexNow, changes.filter(isForSearch), { url, whole })]),
  ];
}

function isForHub({ isFeed, why }: Change): boolean {
  return isFeed && why !== 'gone';
}

function isForSearch({ isFeed, built }: Change): boolean {
  return !isFeed && built?.unlisted !== true;
}

/**
 * One message for each feed, since a hub answers for the whole of it. WebSub leaves open how a hub is
 * told; all do as in https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html#rfc.section.7.1,
 * and some read `hub.topic` where others read `hub.url`.
 */
function hubTarget(
  hub: string,
  changes: readonly Change[],
  whole: (path: string) => string,
): Target {
  const parcels = changes.map((change) => {
    const topic = whole(change.path);
    const body = new URLSearchParams({
      'hub.mode': 'publish',
      'hub.topic': topic,
      'hub.url': topic,
    }).toString();
    const message = { url: hub, type: 'application/x-www-form-urlencoded', body };
    return { message, changes: [change] };
  });
  const advice = 'Look at `announce.hub` in publication.yaml.';
  return { name: 'the hub', noun: 'feed', parcels, atOnce: 4, advice };
}

function indexNowTarget(
  { key, endpoint }: { readonly key: string; readonly endpoint: string },
  changes: readonly Change[],
  { url, whole }: { readonly url: string; readonly whole: (path: string) => string },
): Target {
  const keyLocation = whole(`/${key}.txt`);
  const parcels = Array.from({ length: Math.ceil(changes.length / mostAtOnce) }, (_, index) => {
    const some = changes.slice(index * mostAtOnce, (index + 1) * mostAtOnce);
    const urlList = some.map(({ path }) => whole(path));
    const body = JSON.stringify({ host: new URL(url).host, key, keyLocation, urlList });
    const message = { url: endpoint, type: 'application/json; charset=utf-8', body };
    return { message, changes: some };
  });
  const advice = `403 and 422 mean that ${keyLocation} could not be read: is this build deployed?`;
  return { name: 'IndexNow', noun: 'page', parcels, atOnce: 1, advice };
}
