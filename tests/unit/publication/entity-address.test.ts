import { expect, test } from 'vitest';
import { entityOfAddress } from '../../../src/publication/entity-address.ts';

test.each([
  ['person:jon-roskill', 'people/jon-roskill'],
  ['organization:microsoft', 'organizations/microsoft'],
  ['program:cloud-accelerate', 'programs/cloud-accelerate'],
  ['product:office-365', 'products/office-365'],
  ['event:wpc-2011', 'events/wpc-2011'],
  ['/people/jon-roskill/', 'people/jon-roskill'],
  ['/people/jon-roskill', 'people/jon-roskill'],
  ['article:wpc11-cloud', undefined],
  ['figure:accelerate-partners', undefined],
  ['topic:partner-programs', undefined],
  ['people:jon-roskill', undefined],
  ['constructor:jon-roskill', undefined],
  ['person:', undefined],
  ['person:Jon Roskill', undefined],
  ['/people/', undefined],
  ['/people/jon-roskill/feed.xml', undefined],
  ['/articles/wpc11-cloud/', undefined],
  ['https://example.org/people/jon-roskill/', undefined],
])('%s leads to %s', (address, expected) => {
  const key = entityOfAddress(address);
  expect(key && `${key.collection}/${key.id}`).toBe(expected);
});
