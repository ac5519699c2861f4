import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../../../src/publication/types.ts';
import { readSource } from '../../../src/sources/files.ts';
import { writePublication, type Generated } from './publication.ts';

/** The source of a generated publication, as the check reads it from a folder. */
export async function generatedSource(generated: Generated): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'of-record-generated-'));
  try {
    await writePublication(folder, generated);
    return await readSource(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
