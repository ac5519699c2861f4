import { createHash } from 'node:crypto';

/**
 * SHA-256 of a view, in hex: the key under which Astro keeps the rendered page. The order in which
 * a view's properties were written does not matter; the order of its lists does.
 */
export function digest(view: unknown): string {
  return createHash('sha256').update(JSON.stringify(view, inOrder)).digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
