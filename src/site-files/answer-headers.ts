/** Headers of an answer by name. */
export type Headers = Readonly<Record<string, string>>;

/** What headers are decided by. */
export interface HeadedFile {
  /** Path below `client/`. */
  readonly path: string;
  /** The whole Content-Type. */
  readonly type: string;
  /** Whether its name changes with its bytes. */
  readonly immutable: boolean;
}

/** The policy of an answer that belongs to no build. */
export const emptyPolicy = "default-src 'none'";

/** What every answer carries. */
export function securityHeaders(policy: string): Headers {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** How long a file may be kept, by whom it may be read, and whether a search may find it. */
export function sharingHeaders(file: HeadedFile): Headers {
  if (file.immutable) return { 'Cache-Control': 'public, max-age=31536000, immutable' };
  if (file.type.startsWith('text/html')) {
    return { 'Cache-Control': 'public, max-age=0, must-revalidate' };
  }
  // The same words as the page beside it, which is the one to be found.
  const robots = file.path.endsWith('.md') ? { 'X-Robots-Tag': 'noindex' } : {};
  // Feeds and data are there for other people's programs, also those in a browser.
  if (/\.(?:xml|json|opml|csv|md)$/.test(file.path)) {
    return {
      'Cache-Control': 'public, max-age=900',
      'Access-Control-Allow-Origin': '*',
      ...robots,
    };
  }
  return { 'Cache-Control': 'public, max-age=3600' };
}
