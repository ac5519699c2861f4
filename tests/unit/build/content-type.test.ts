import { expect, test } from 'vitest';
import { contentType, isCompressible } from '../../../src/build/content-type.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8', true],
  ['rss.xml', 'application/xml; charset=utf-8', true],
  ['people/x/index.json', 'application/json; charset=utf-8', true],
  ['site.webmanifest', 'application/manifest+json; charset=utf-8', true],
  ['rss.css', 'text/css; charset=utf-8', true],
  ['robots.txt', 'text/plain; charset=utf-8', true],
  ['_astro/logo.svg', 'image/svg+xml; charset=utf-8', true],
  ['PICTURE.JPG', 'image/jpeg', false],
  ['_astro/face.woff2', 'font/woff2', false],
  // Pagefind compresses its own files.
  ['pagefind/index/en_9eaadf7.pf_index', 'application/octet-stream', false],
  ['pagefind/wasm.en.pagefind', 'application/octet-stream', false],
  ['pagefind/pagefind.js', 'text/javascript; charset=utf-8', true],
  ['LICENSE', 'application/octet-stream', false],
])('%s is %s', (path, type, compressible) => {
  expect(contentType(path)).toBe(type);
  expect(isCompressible(type)).toBe(compressible);
});
