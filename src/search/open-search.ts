import { escapedForXml } from '../publication/xml-text.ts';
import type { Context } from '../views/context.ts';
import { phrase } from '../views/phrase.ts';

/**
 * What tells a browser how to search the publication from its address bar.
 * Source: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch({ publication, words, urls, language }: Context): string {
  const { name } = publication.settings;
  const page = urls.absolute(urls.section('search'));
  const lines = [
    element('ShortName', {}, shortened(name, 16)),
    element('LongName', {}, shortened(name, 48)),
    element('Description', {}, shortened(phrase(words.search.site, { name }), 1024)),
    element('Image', { type: 'image/svg+xml' }, urls.absolute(urls.icon('favicon.svg'))),
    element('Url', { type: 'text/html', template: `${page}?q={searchTerms}` }),
    element('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: urls.absolute(urls.openSearch()),
    }),
    element('Language', {}, language),
    element('OutputEncoding', {}, 'UTF-8'),
    element('InputEncoding', {}, 'UTF-8'),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    ...lines.map((line) => `  ${line}`),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** A name no longer than the format allows, cut between words where it can be. */
function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most).join('');
  return /^(.+)\s/u.exec(characters.slice(0, most + 1).join(''))?.[1] ?? cut;
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapedForXml(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return text === '' ? `${start}/>` : `${start}>${escapedForXml(text)}</${name}>`;
}
