import type { EventLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { EntityKey, Webcast } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { SiteView } from '../views/site.ts';
import type { WebcastsView } from '../views/webcasts.ts';
import { entityReference } from './entity-reference.ts';
import { graphText, some, type Linked } from './graph-text.ts';
import { pageNode, room, type PageNode } from './page-node.ts';
import { publicationReference } from './publication-node.ts';
import { inZone } from './zoned-moment.ts';

/**
 * The graph of the list of webcasts: the next and, where there is room, the newest of those that are
 * over. None of the examples, which nobody holds.
 */
export function webcastsGraph(
  { site, sections }: Pick<WebcastsView, 'site' | 'sections'>,
  context: Context,
): string | undefined {
  const page = pageNode(site, 'CollectionPage');
  if (page === undefined) return undefined;
  const webcasts = new Map(context.publication.webcasts.map((each) => [each.id, each]));
  const events = sections
    .flatMap(({ rows }) => rows.flatMap(({ id }) => webcasts.get(id) ?? []))
    .filter(({ sample }) => !sample)
    .slice(0, room)
    .map((webcast) => eventNode(webcast, site, context));
  const filled: PageNode = {
    ...page,
    ...defined({ about: some(events.map(({ '@id': id }) => ({ '@id': id }))) }),
  };
  return graphText([filled, ...events]);
}

/** A webcast as an event that is held on the web alone. */
type WebcastNode = Linked<EventLeaf, 'about' | 'performer'>;

function eventNode(webcast: Webcast, site: SiteView, context: Context): WebcastNode {
  const { id, title, description, begins, ends, minutes, url, speakers, about } = webcast;
  const { urls } = context;
  return {
    '@type': 'Event',
    '@id': urls.absolute(urls.webcast(id)),
    name: title,
    description,
    startDate: inZone(begins, context),
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    organizer: publicationReference(site),
    ...defined({
      endDate: minutes === undefined ? undefined : inZone(ends, context),
      location: url === undefined ? undefined : ({ '@type': 'VirtualLocation', url } as const),
      performer: references(
        speakers.map((speaker) => ({ collection: 'people', id: speaker })),
        context,
      ),
      about: references(about, context),
    }),
  };
}

function references(keys: readonly EntityKey[], context: Context) {
  return some(
    keys.flatMap((key) => {
      const entity = context.index.entity(key);
      return entity === undefined || entity.sample ? [] : [entityReference(entity, context)];
    }),
  );
}
