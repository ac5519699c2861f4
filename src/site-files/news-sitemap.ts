import { escapedForXml } from '../publication/xml-text.ts';
import type { Context } from '../views/context.ts';

/** How long an article stays in the news sitemap. */
const twoDays = 2 * 24 * 60 * 60 * 1000;

/** The most articles that one news sitemap may have; of more the newest count. */
const mostArticles = 1000;

/**
 * The articles of the last two days before the build, for news searches; valid with none.
 * Source: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap({ publication, urls, language }: Context): string {
  const now = Date.parse(publication.now);
  const entries = publication.articles
    .filter(({ hidden, published }) => {
      const age = now - Date.parse(published);
      return hidden === undefined && age >= 0 && age < twoDays;
    })
    .slice(0, mostArticles)
    .map(({ slug, title, published }) =>
      [
        `<url><loc>${escapedForXml(urls.absolute(urls.article(slug)))}</loc><news:news>`,
        `<news:publication><news:name>${escapedForXml(publication.settings.name)}</news:name>`,
        `<news:language>${newsLanguage(language)}</news:language></news:publication>`,
        `<news:publication_date>${published}</news:publication_date>`,
        `<news:title>${escapedForXml(title)}</news:title></news:news></url>`,
      ].join(''),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
      ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** The language by its ISO 639 code alone; of Chinese it must say which script. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
