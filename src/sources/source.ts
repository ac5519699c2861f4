import { problem } from '../publication/problems.ts';
import type { Entry, Problem, Source } from '../publication/types.ts';
import { collections, type CollectionName, type Data } from '../schemas/collections.ts';
import { noAddresses, readAddresses } from './addresses.ts';
import { noBody } from './body.ts';
import { readEntry, type ContentFile, type UnfitFile } from './entry.ts';
import { standIn } from './stand-in.ts';

/** What a door found in a content folder. */
export interface Found {
  /** The name of the content folder, which paths in problems start with. */
  readonly folder: string;
  /** Every file of a collection. */
  readonly files: readonly ContentFile[];
  /** Paths of the pictures below content/pictures/. */
  readonly pictures: ReadonlySet<string>;
  /** What is wrong with the folder itself. */
  readonly problems: readonly Problem[];
}

/** Reads a file into an entry; a door may keep what it has read before. */
export type EntryReader = typeof readEntry;

/**
 * Makes the source of a publication of what a door found. Never throws for a mistake of an editor:
 * without a publication.yaml or words that can be read, the manual's examples stand in, beside the
 * problem that says so.
 */
export function sourceOf(found: Found, read: EntryReader = readEntry): Source {
  const problems: Problem[] = [...found.problems];
  const broken = new Map<string, UnfitFile>();
  const files = [...found.files].sort((a, b) => (a.file < b.file ? -1 : 1));

  const publicationFile = `${found.folder}/${collections.publication.pattern}`;
  const publication =
    all('publication', '')[0] ?? missing('publication', publicationFile, publicationFile);
  const { language } = publication.data;
  const wordsFile = `${found.folder}/${collections.words.folder}/${language}.yaml`;
  const words =
    all('words', language).find(({ id }) => id === language) ??
    missing('words', wordsFile, publicationFile, publication.at(['language']));

  return {
    publication,
    words,
    interests: all('interests', language)[0],
    articles: all('articles', language),
    people: all('people', language),
    organizations: all('organizations', language),
    programs: all('programs', language),
    products: all('products', language),
    events: all('events', language),
    topics: all('topics', language),
    webcasts: all('webcasts', language),
    resources: all('resources', language),
    newsletters: all('newsletters', language),
    pages: all('pages', language),
    addresses: publishedBefore(),
    pictures: found.pictures,
    broken,
    problems,
  };

  function publishedBefore(): Source['addresses'] {
    const file = files.find(({ collection }) => collection === 'addresses');
    if (!file) return noAddresses;
    const isRead = !broken.has('publication/publication');
    const read = readAddresses(file, isRead ? publication.data.ids.authority : undefined);
    problems.push(...read.problems);
    return read.addresses;
  }

  function all<Name extends CollectionName>(name: Name, inLanguage: string): Entry<Name>[] {
    return files.flatMap((file) => {
      if (file.collection !== name) return [];
      const result = read(name, file, inLanguage);
      problems.push(...result.problems);
      if (result.broken) broken.set(`${name}/${file.id}`, result.broken);
      return result.entry ?? [];
    });
  }

  function missing<Name extends 'publication' | 'words'>(
    collection: Name,
    file: string,
    noticedIn: string,
    position = { line: 1, column: 1 },
  ): Entry<Name> {
    const found = [...broken.values()].find((each) => each.file === file);
    if (!found) problems.push(problem('missing-file', { file: noticedIn, ...position }, { file }));
    // The schema is that of the collection; the table of both loses that it is.
    const data = standIn(collections[collection].schema, found?.data) as Data<Name>;
    return {
      collection,
      id: collection,
      file,
      data,
      body: noBody,
      at: () => ({ line: 1, column: 1 }),
    };
  }
}
