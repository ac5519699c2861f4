import { escapedForXml } from '../publication/xml-text.ts';
import type { Context } from '../views/context.ts';
import type { Feed } from '../views/feed-list.ts';
import { feedGroups } from '../views/feeds.ts';

/**
 * All feeds as one list, in the groups of their page, for feed readers to take over at once. Of a
 * feed in several formats it has the RSS. The bytes depend on the content alone: there is no date.
 *
 * Source: http://opml.org/spec2.opml
 */
export function opml(context: Context): string {
  const groups = feedGroups(context).flatMap(({ heading, feeds }) => {
    const outlines = feeds.flatMap((feed) => outline(feed, context));
    // The W3C validator takes a title beside the text of a group for a feed without an address.
    return outlines.length === 0
      ? []
      : [`<outline${attributes({ text: outlineText(heading) })}>`, ...outlines, '</outline>'];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `<head><title>${escapedForXml(context.publication.settings.name)}</title></head>`,
    '<body>',
    ...groups,
    '</body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline({ title, page, addresses }: Feed, { urls }: Context): string[] {
  const { rss } = addresses;
  if (rss === undefined) return [];
  const [xmlUrl, htmlUrl] = [urls.absolute(rss), urls.absolute(page)];
  const text = outlineText(title);
  return [`<outline${attributes({ type: 'rss', text, title: text, xmlUrl, htmlUrl })}/>`];
}

/** OPML lets a text be HTML, and the W3C validator reads it so: what is none is written as such. */
function outlineText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapedForXml(value)}"`)
    .join('');
}
