import { basename, extname } from 'node:path';

/** The Content-Type of a file of the site, by its ending. */
export function contentType(path: string): string {
  if (basename(path) === 'feed.json') return 'application/feed+json; charset=utf-8';
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether files of a type become smaller when compressed; pictures and fonts already are. */
export function isCompressible(type: string): boolean {
  return (
    /^(?:text\/|image\/svg)/u.test(type) || /^application\/(?:.*\+)?(?:json|xml|wasm)\b/u.test(type)
  );
}

/** Feeds are not `application/rss+xml`: browsers offer that for download instead of showing it. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};
