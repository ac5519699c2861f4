import type { ServedFile } from './serving.ts';

export type Headers = Readonly<Record<string, string>>;

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

/** How long a file may be kept, and by whom it may be read. */
export function sharingHeaders(file: ServedFile): Headers {
  if (file.immutable) return { 'Cache-Control': 'public, max-age=31536000, immutable' };
  if (file.type.startsWith('text/html')) {
    return { 'Cache-Control': 'public, max-age=0, must-revalidate' };
  }
  // Feeds and data are there for other people's programs, also those in a browser.
  if (/\.(?:xml|json|opml)$/.test(file.path)) {
    return { 'Cache-Control': 'public, max-age=900', 'Access-Control-Allow-Origin': '*' };
  }
  return { 'Cache-Control': 'public, max-age=3600' };
}
