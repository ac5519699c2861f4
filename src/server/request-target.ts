/** What a request asks for: a decoded path, and the query as it was sent (with its `?`, or empty). */
export interface RequestTarget {
  readonly path: string;
  readonly query: string;
}

/**
 * Reads the target of a request line, `/path?query` or (RFC 9112, 3.2.2) `http://host/path?query`.
 * Nothing is normalised: `..`, `//` and the like stay as they are and so name no file.
 * `undefined` when it is no path or its percent-encoding is not UTF-8.
 */
export function readRequestTarget(target: string): RequestTarget | undefined {
  const [local = ''] = target.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const mark = local.indexOf('?');
  const path = decodePath((mark < 0 ? local : local.slice(0, mark)) || '/');
  if (!path?.startsWith('/')) return undefined;
  return { path, query: mark < 0 ? '' : local.slice(mark) };
}

/** Undoes percent-encoding, segment by segment. `undefined` when it is malformed. */
export function decodePath(path: string): string | undefined {
  try {
    return path.split('/').map(decodeSegment).join('/');
  } catch {
    return undefined;
  }
}

/** A path as it stands in an address or a header: everything but `/` and unreserved characters encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** An encoded slash stays encoded: `a%2Fb` is one segment and must not become the folder `a`. */
function decodeSegment(segment: string): string {
  const decoded = decodeURIComponent(segment);
  return decoded.includes('/') ? segment : decoded;
}
