import { z } from 'zod';
import { field, webAddress } from './field.ts';

/** Source: https://www.indexnow.org/documentation */
const indexNowKey = z
  .string()
  .regex(/^[\da-z-]{8,128}$/iu, 'must be 8 to 128 letters from a to z, digits and hyphens');

/** Whom `npm run announce` tells which addresses have changed. */
export const announce = z.strictObject({
  hub: field(
    webAddress.optional(),
    'A WebSub hub; every feed names it, and it is told of feeds that changed.',
    'https://hub.example/',
  ),
  indexNow: field(
    z
      .strictObject({
        key: field(
          indexNowKey,
          'A key of your own; the site shows it at `/<key>.txt`, so it is no secret.',
          '5f0c1d4e9b7a42f3',
        ),
        endpoint: field(
          webAddress.default('https://api.indexnow.org/indexnow'),
          'Where pages that changed are told; any search engine that takes part hands them on.',
          'https://api.indexnow.org/indexnow',
        ),
      })
      .optional(),
    'Search engines that take part in IndexNow.',
    { key: '5f0c1d4e9b7a42f3' },
  ),
});
