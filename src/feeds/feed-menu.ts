import type { Context } from '../views/context.ts';
import type { Feed, FeedGroup } from '../views/feed-list.ts';
import { feedGroups } from '../views/feeds.ts';

/** A menu of feeds, and of menus. Source: draft-nottingham-feed-menu-01, section 2. */
export interface FeedMenu {
  readonly 'feed-menu': string;
  readonly items: readonly (FeedMenu | MenuFeed)[];
}

/** A feed of a menu. Addresses are paths from the root of the host. */
export interface MenuFeed {
  readonly 'feed-title': string;
  readonly description: string;
  readonly rss: string;
  readonly atom?: string;
}

/**
 * The feeds a publication offers at first: everything, its sections and topics, what its editors put
 * together, corrections and webcasts. Those of single names are found on their pages; the draft asks
 * for a choice, not for all there is.
 */
export function feedMenu(context: Context): FeedMenu {
  const groups = feedGroups(context).filter(({ group }) => offered.has(group));
  return {
    'feed-menu': short(context.publication.settings.name, longest.title),
    items: groups.flatMap(({ group, heading, feeds }): (FeedMenu | MenuFeed)[] => {
      const items = feeds.flatMap(menuFeed);
      return group === 'main' ? items : [{ 'feed-menu': short(heading, longest.title), items }];
    }),
  };
}

const offered: ReadonlySet<FeedGroup> = new Set([
  'main',
  'kinds',
  'topics',
  'combined',
  'record',
] satisfies FeedGroup[]);

/** Characters of a text that the draft recommends at most; section 3. */
const longest = { title: 50, description: 140 };

function menuFeed({ name, description, addresses: { rss, atom } }: Feed): MenuFeed[] {
  if (rss === undefined) return [];
  return [
    {
      'feed-title': short(name, longest.title),
      description: short(description, longest.description),
      rss,
      ...(atom === undefined ? {} : { atom }),
    },
  ];
}

/** A text of at most so many characters, cut after a whole word. */
function short(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
