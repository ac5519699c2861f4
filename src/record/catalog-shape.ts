import { z } from 'zod';
import { recordTables } from '../schemas/record-words.ts';
import { address, count, licence, publisher, schemaAddress, text, told } from './value-shapes.ts';

const fileShape = z
  .strictObject({
    url: told(address, 'Where it is.'),
    bytes: told(count, 'How many bytes it has.'),
  })
  .meta({ id: 'file', description: 'A file of the record.' });

/** The list of all files: `/record/index.json`. */
export const catalogShape = z
  .strictObject({
    $schema: schemaAddress,
    publication: publisher,
    url: told(address, 'The page that explains the files.'),
    licence: licence.optional(),
    tables: told(
      z.array(
        z.strictObject({
          name: told(z.enum(recordTables), 'The name of the table.'),
          description: told(text, 'What one row is.'),
          rows: told(count, 'How many rows it has.'),
          csv: fileShape,
          json: fileShape,
          schema: told(address, 'What the columns mean: the JSON Schema of the JSON file.'),
        }),
      ),
      'The tables.',
    ),
    pages: told(
      z.strictObject({
        article: told(address, 'The JSON Schema of index.json beside an article.'),
        entity: told(address, 'The JSON Schema of index.json beside any other entry.'),
      }),
      'The data of single pages.',
    ),
  })
  .meta({ title: 'Catalog', description: 'The files of the open record.' });
