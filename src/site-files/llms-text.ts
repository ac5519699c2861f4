import { builtSections } from '../publication/urls.ts';
import { kindsWithPage } from '../views/kinds-with-page.ts';
import type { Context } from '../views/context.ts';

/** How many stories it names: it is read as a whole. */
const mostStories = 20;

interface Entry {
  readonly text: string;
  readonly path: string;
  readonly note?: string | undefined;
}

/**
 * `llms.txt`: what the publication is, and where its pages are as plain text and data.
 * Source: https://llmstxt.org/
 */
export function llmsText(context: Context): string {
  const { publication, words, urls } = context;
  const { name, description, notice } = publication.settings;
  const stories = publication.articles.filter(({ hidden }) => hidden === undefined);
  const section = (heading: string, entries: readonly Entry[]) =>
    entries.length === 0
      ? []
      : [`## ${plain(heading)}`, '', ...entries.map((entry) => line(entry, context)), ''];
  return [
    `# ${plain(name)}`,
    '',
    `> ${plain(description)}`,
    '',
    ...(notice === undefined ? [] : [plain(notice), '']),
    ...(stories.length === 0 ? [] : [plain(words.siteFiles.markdownNote), '']),
    ...section(
      words.home.entries,
      stories.slice(0, mostStories).map(({ slug, title, deck }) => ({
        text: title,
        path: urls.markdownOf(urls.article(slug)),
        note: deck,
      })),
    ),
    ...section(words.site.ways, [
      ...kindsWithPage(context).map((kind) => ({
        text: words.kinds[kind].section,
        path: urls.kind(kind),
        note: words.kinds[kind].description,
      })),
      { text: words.archive.title, path: urls.archive(), note: words.archive.description },
    ]),
    ...section(
      words.site.foot,
      publication.pages.map((page) => ({
        text: page.title,
        path: urls.page(page.id),
        note: page.description,
      })),
    ),
    ...section(words.siteFiles.programs, programEntries(context)),
  ].join('\n');
}

/** Feeds and files, as far as the build has them. */
function programEntries({ words, urls }: Context): Entry[] {
  const { feeds, record, siteFiles } = words;
  return [
    ...(builtSections.has('feeds')
      ? [{ text: feeds.title, path: urls.section('feeds'), note: feeds.description }]
      : []),
    ...(builtSections.has('record')
      ? [{ text: record.title, path: urls.section('record'), note: record.description }]
      : []),
    { text: siteFiles.allPages, path: urls.sitemap() },
  ];
}

function line({ text, path, note }: Entry, { urls }: Context): string {
  const link = `[${plain(text).replaceAll(/[[\]]/gu, '\\$&')}](${urls.absolute(path)})`;
  return note === undefined ? `- ${link}` : `- ${link}: ${plain(note)}`;
}

/** Words of a content file on one line, none of them a tag. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().replaceAll('<', '\\<');
}
