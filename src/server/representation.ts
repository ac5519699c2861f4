import { join } from 'node:path';
import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import type { ServedFile } from './serving.ts';
import type { Build } from './site.ts';

/** One form in which a file can be sent. */
export interface Representation {
  readonly coding: 'br' | 'gzip' | 'identity';
  /** Strong, and so another one for each coding (RFC 9110, 8.8.3.3). */
  readonly etag: string;
  /** Where its bytes are on disk. */
  readonly path: string;
}

/**
 * The forms of a file that a client accepts, best first: by its q-values, then br, gzip, plain.
 * Empty when it refuses them all, plain included.
 */
export function acceptedRepresentations(
  { folder }: Build,
  file: ServedFile,
  headers: IncomingHttpHeaders,
): readonly Representation[] {
  const { digest } = file;
  const forms: Representation[] = [
    { coding: 'identity', etag: `"${digest}"`, path: join(folder, 'client', file.path) },
    ...file.encodings.map((form) => ({
      coding: form === 'br' ? ('br' as const) : ('gzip' as const),
      etag: `"${digest}-${form}"`,
      path: join(folder, 'compressed', `${digest}.${form}`),
    })),
  ];
  const client: PreferringNegotiator = new Negotiator({ headers });
  return client
    .encodings(
      forms.map(({ coding }) => coding),
      { preferred: ['br', 'gzip'] },
    )
    .flatMap((coding) => forms.filter((form) => form.coding === coding));
}

/**
 * The form that the client says it still has, if that is good (RFC 9110, 13.2.2: `If-Modified-Since`
 * counts only without `If-None-Match`). Only forms it accepts are asked: a shared cache would else be
 * told to give its brotli copy to a client that cannot read it.
 */
export function freshRepresentation(
  accepted: readonly Representation[],
  file: ServedFile,
  headers: IncomingHttpHeaders,
): Representation | undefined {
  // Without the request's Cache-Control: `fresh` answers no-cache with the whole body, but it asks
  // caches to revalidate, which is just what happens here. Some feed readers always send it.
  const conditions = {
    'if-none-match': headers['if-none-match'],
    'if-modified-since': headers['if-modified-since'],
  };
  return accepted.find(({ etag }) => fresh(conditions, { etag, 'last-modified': file.modified }));
}

/** negotiator 1 takes an order for equal q-values; its types do not say so yet. */
interface PreferringNegotiator {
  encodings(
    available: readonly string[],
    options: { readonly preferred: readonly string[] },
  ): readonly string[];
}
