import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What every publication begins with: words and texts by language, and the digests of the sample. */
export const starterFolder = join(import.meta.dirname, '../starter');

/** What a publication in one language begins with. */
export interface Starter {
  /** The language that words and texts are in; not that of the publication when there is none in it. */
  readonly language: string;
  /** A whole words file. */
  readonly words: string;
  readonly texts: StarterTexts;
}

/** A file of starter/texts/; `{name}` stands for the name of the publication. */
export interface StarterTexts {
  readonly description: string;
  readonly staff: { readonly name: string; readonly description: string };
  readonly about: {
    readonly label: string;
    readonly title: string;
    readonly description: string;
    readonly text: string;
  };
}

/**
 * The words and texts that come nearest to a language: its own, those of the language without its
 * region, or the English ones.
 */
export async function readStarter(language: string): Promise<Starter> {
  const there = (await readdir(join(starterFolder, 'words'))).map((file) =>
    file.replace('.yaml', ''),
  );
  const wanted = [language, new Intl.Locale(language).language];
  const nearest = wanted.find((each) => there.includes(each)) ?? 'en';
  const read = (folder: string) => readFile(join(starterFolder, folder, `${nearest}.yaml`), 'utf8');
  return {
    language: nearest,
    words: await read('words'),
    // Shipped beside this file, and held to this shape by a test.
    texts: parse(await read('texts')) as StarterTexts,
  };
}
