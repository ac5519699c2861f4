import { STATUS_CODES, type IncomingHttpHeaders } from 'node:http';
import {
  emptyPolicy,
  securityHeaders,
  sharingHeaders,
  type Headers,
} from '../site-files/answer-headers.ts';
import { find } from './find.ts';
import {
  acceptedRepresentations,
  freshRepresentation,
  type Representation,
} from './representation.ts';
import { readRequestTarget } from './request-target.ts';
import type { ServedFile } from './serving.ts';
import type { Build, Site } from './site.ts';

/** The parts of a request that decide its answer. */
export interface Asked {
  readonly method: string;
  /** As in the request line. */
  readonly target: string;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
}

/** An answer before it is sent. `Content-Length` is added with the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'none' };
}

/** Decides the whole answer to a request from one site, without touching a file. */
export function answer(site: Site, asked: Asked): Answer {
  const { policy } = site.current.serving;

  if (asked.method !== 'GET' && asked.method !== 'HEAD') return methodRefused(policy);
  const target = readRequestTarget(asked.target);
  // RFC 9112, 3.2: a request without Host gets a 400. Asked here since Node's own lacks the policy.
  if (!target || (asked.httpVersion === '1.1' && asked.headers.host === undefined)) {
    return bareAnswer(400, policy);
  }

  const found = find(site, target.path);
  switch (found.kind) {
    case 'file':
      return fileAnswer(found.build, found.file, asked, found.file.policy ?? policy);
    case 'elsewhere':
      return bareAnswer(found.status, policy, {
        Location: found.location + target.query,
        'Cache-Control': found.status === 301 ? 'public, max-age=3600' : 'no-cache',
        // Else a program in a browser could not follow the former address of a feed.
        'Access-Control-Allow-Origin': '*',
      });
    case 'nothing':
      return missingAnswer(site.current, asked, policy);
  }
}

/** A status in its standard words alone, which are the protocol's and no sentence of the site. */
export function bareAnswer(
  status: number,
  policy: string = emptyPolicy,
  headers: Headers = {},
): Answer {
  return {
    status,
    headers: {
      ...securityHeaders(policy),
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    },
    body: { kind: 'text', text: `${status} ${STATUS_CODES[status] ?? ''}\n` },
  };
}

/** The connection is closed, so that nobody has to read the body of a refused POST. */
export function methodRefused(policy: string = emptyPolicy): Answer {
  return bareAnswer(405, policy, { Allow: 'GET, HEAD', Connection: 'close' });
}

function fileAnswer(build: Build, file: ServedFile, asked: Asked, policy: string): Answer {
  const accepted = acceptedRepresentations(build, file, asked.headers);
  const [best] = accepted;
  if (!best) return bareAnswer(406, policy, vary(file));

  const kept = { ...securityHeaders(policy), ...sharingHeaders(file), ...vary(file) };
  const fresh = freshRepresentation(accepted, file, asked.headers);
  if (fresh) return { status: 304, headers: { ...kept, ETag: fresh.etag }, body: { kind: 'none' } };

  return {
    status: 200,
    headers: {
      ...kept,
      ETag: best.etag,
      'Last-Modified': file.modified,
      'Accept-Ranges': 'none',
      ...contentHeaders(file, best),
    },
    body: { kind: 'file', path: best.path },
  };
}

/** The build's own page for it, with no ETag: an address that is missing has nothing to revalidate. */
function missingAnswer(build: Build, asked: Asked, policy: string): Answer {
  const page = build.serving.files.get('404.html');
  const [best] = page ? acceptedRepresentations(build, page, asked.headers) : [];
  if (!page || !best) return bareAnswer(404, policy);

  return {
    status: 404,
    headers: {
      ...securityHeaders(policy),
      'Cache-Control': 'no-cache',
      ...vary(page),
      ...contentHeaders(page, best),
    },
    body: { kind: 'file', path: best.path },
  };
}

function contentHeaders(file: ServedFile, { coding }: Representation): Headers {
  return {
    'Content-Type': file.type,
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  };
}

function vary(file: ServedFile): Headers {
  return file.encodings.length > 0 ? { Vary: 'Accept-Encoding' } : {};
}
