import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { collections, type Data } from '../schemas/collections.ts';
import { readEntry } from './entry.ts';
import { readableText } from './readable-text.ts';
import { standIn } from './stand-in.ts';

/**
 * What publication.yaml says, for those who need it before everything else: address, base path,
 * language. The manual's examples stand in for fields that are wrong; the check reports those.
 *
 * @param contentFolder the path of the content folder
 * @throws Error with a sentence when there is no such file or its YAML cannot be read
 */
export async function readSettings(contentFolder: string): Promise<Data<'publication'>> {
  const { pattern, schema } = collections.publication;
  const path = join(contentFolder, pattern);
  const file = `${basename(contentFolder)}/${pattern}`;
  const written = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} cannot be read. Every publication needs it.`, { cause });
  });

  const found = { collection: 'publication', id: 'publication', file } as const;
  const read = readEntry('publication', { ...found, text: readableText(written) }, '');
  if (read.entry) return read.entry.data;
  if (read.broken?.data !== undefined) return standIn(schema, read.broken.data);
  const [problem] = read.problems;
  const place = problem ? `:${String(problem.line)}:${String(problem.column)}` : '';
  throw new Error(`${file}${place} ${problem?.message ?? ''}`);
}
