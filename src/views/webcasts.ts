import { defined } from '../publication/defined.ts';
import { dayOf } from '../publication/dates.ts';
import { nameOn } from '../publication/names.ts';
import type { EntityKey, Webcast } from '../publication/types.ts';
import { webcastAnchor } from '../publication/urls.ts';
import { bodyView, type BodyView } from './body.ts';
import { entityLink, type Context, type Link } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { followLine, type FollowLine } from './follow-line.ts';
import { siteView, type SiteView } from './site.ts';

/** The list of webcasts. */
export interface WebcastsView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly count: string;
  readonly follow: FollowLine;
  /** Those to come, the next first; then those that are over, newest first. */
  readonly sections: readonly WebcastSection[];
}

/** The webcasts to come, or those that are over. */
export interface WebcastSection {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly WebcastRow[];
  readonly empty: string;
}

/** A webcast of the list. */
export interface WebcastRow {
  readonly id: string;
  /** Names it within the page. */
  readonly anchor: string;
  readonly title: string;
  readonly description: string;
  readonly day: PrintedDate;
  readonly time?: PrintedDate;
  readonly minutes?: string;
  readonly speakers: NamedLinks;
  readonly about: NamedLinks;
  readonly watch?: Link;
  readonly example?: string;
  readonly body?: BodyView;
}

/** Names with what stands before them; none when there are no links. */
export interface NamedLinks {
  readonly label: string;
  readonly links: readonly Link[];
}

/** The view of the webcasts. */
export function webcastsView(context: Context): WebcastsView {
  const { publication, words, urls, formats } = context;
  const { webcasts: said } = words;
  const { now, webcasts } = publication;
  const coming = webcasts.filter(({ ends }) => ends > now).reverse();
  const past = webcasts.filter(({ ends }) => ends <= now);
  const { title, description } = said;
  const path = urls.section('webcasts');
  return {
    site: siteView({ title, description, path }, context),
    title,
    description,
    count: formats.counted(said.count, webcasts.length),
    follow: followLine(path, context),
    sections: [
      {
        id: 'coming',
        heading: said.coming,
        rows: coming.map((webcast) => webcastRow(webcast, context)),
        empty: said.noneComing,
      },
      {
        id: 'past',
        heading: said.past,
        rows: past.map((webcast) => webcastRow(webcast, context)),
        empty: said.nonePast,
      },
    ],
  };
}

/** A webcast as its list and its feed print it. */
export function webcastRow(webcast: Webcast, context: Context): WebcastRow {
  const { words, formats } = context;
  const { minutes, url, body, begins } = webcast;
  const { webcasts: said } = words;
  return defined({
    id: webcast.id,
    anchor: webcastAnchor(webcast.id),
    title: webcast.title,
    description: webcast.description,
    day: formats.moment(begins),
    time: formats.time(begins),
    minutes: minutes === undefined ? undefined : formats.counted(said.minutes, minutes),
    speakers: {
      label: said.speakers,
      links: linksTo(
        webcast.speakers.map((id) => ({ collection: 'people', id })),
        webcast,
        context,
      ),
    },
    about: { label: said.about, links: linksTo(webcast.about, webcast, context) },
    watch: url === undefined ? undefined : { href: url, text: said.watch },
    example: webcast.sample ? words.site.example : undefined,
    body: body.empty ? undefined : bodyView(body, context),
  });
}

/** The names of the day the webcast is held, as links. */
function linksTo(keys: readonly EntityKey[], { begins }: Webcast, context: Context): Link[] {
  const day = dayOf(begins, context.publication.settings.timeZone);
  return keys.flatMap((key) => {
    const entity = context.index.entity(key);
    return entity === undefined ? [] : [entityLink(entity, context, nameOn(entity, day))];
  });
}
