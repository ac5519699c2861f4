import type { Entity, Publication } from '../publication/types.ts';
import { createUrls, type Urls } from '../publication/urls.ts';
import { directionOf } from './direction.ts';
import { createFormats, type Formats } from './formats.ts';
import { phrase } from './phrase.ts';
import { createIndex, type PublicationIndex } from './publication-index.ts';

/** A publication with what every view asks of it. */
export interface Context {
  readonly publication: Publication;
  readonly words: Publication['words'];
  readonly urls: Urls;
  readonly index: PublicationIndex;
  readonly formats: Formats;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A link that is a word or a name. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** The context of a publication; made once and kept as long as the publication is. */
export function contextOf(publication: Publication): Context {
  const known = contexts.get(publication);
  if (known !== undefined) return known;
  const { language, timeZone, url } = publication.settings;
  const context: Context = {
    publication,
    words: publication.words,
    urls: createUrls(url),
    index: createIndex(publication),
    formats: createFormats(language, timeZone),
    language,
    direction: directionOf(language),
  };
  contexts.set(publication, context);
  return context;
}

/** The name of an entity as a link to its page. */
export function entityLink(entity: Entity, { urls }: Context, text = entity.name): Link {
  return { href: urls.entity(entity), text };
}

/** Things beside each other in one line: “A, B, C”, by the words file, since `Intl` adds an “and”. */
export function inRow(items: readonly string[], { words }: Context): string {
  const [first = '', ...rest] = items;
  return rest.reduce((one, two) => phrase(words.lists.row, { one, two }), first);
}

const contexts = new WeakMap<Publication, Context>();
