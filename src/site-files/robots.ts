import type { Context } from '../views/context.ts';

/**
 * `robots.txt`: everything may be read; what may then be done with it stands as content signals, each
 * only where publication.yaml decides it. Crawlers read the file at the root of a host alone, so that
 * below a path it is there to be copied, and says so.
 * Sources: RFC 9309, https://contentsignals.org/ and https://www.sitemaps.org/protocol.html#submit_robots
 */
export function robotsText({ publication, urls }: Context): string {
  const { search, aiInput, aiTrain } = publication.settings.crawlers ?? {};
  const signals = Object.entries({ search, 'ai-input': aiInput, 'ai-train': aiTrain }).flatMap(
    ([name, choice]) => (choice === undefined ? [] : [`${name}=${choice}`]),
  );
  return [
    ...(urls.base === '/'
      ? []
      : [
          `# Crawlers read this file only as ${urls.origin}/robots.txt: put these lines there.`,
          '',
        ]),
    'User-agent: *',
    ...(signals.length === 0 ? [] : [`Content-Signal: ${signals.join(', ')}`]),
    `Allow: ${urls.base}`,
    '',
    `Sitemap: ${urls.absolute(urls.sitemap())}`,
    `Sitemap: ${urls.absolute(urls.newsSitemap())}`,
    '',
  ].join('\n');
}
