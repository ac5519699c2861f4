import { expect, test } from 'vitest';
import type { Publication, Webcast } from '../../../src/publication/types.ts';
import { emptyBody, settings, smallPublication, steve } from '../views/small-publication.ts';
import { graphOfRecord, graphOfWebcasts, ofType } from './graph-of.ts';

const home = 'https://record.example/';

/** One of which neither the length nor the place is known. */
const announced: Webcast = {
  id: 'figures',
  file: 'content/webcasts/figures.md',
  feedId: 'tag:record.example,2026-11-01:webcasts/figures',
  title: 'How to read a figure',
  description: 'What a bound tells.',
  announced: '2026-11-01T08:00:00Z',
  begins: '2026-12-03T18:00:00Z',
  ends: '2026-12-03T18:00:00Z',
  speakers: ['steve'],
  about: [{ collection: 'organizations', id: 'microsoft' }],
  body: emptyBody,
  sample: false,
};

const webcast = (changed: Partial<Webcast> = {}): Webcast => ({
  ...announced,
  ends: '2026-12-03T18:30:00Z',
  minutes: 30,
  url: 'https://watch.example/figures',
  ...changed,
});

const graphOf = (webcasts: readonly Webcast[], changed: Partial<Publication> = {}) =>
  graphOfWebcasts(smallPublication({ webcasts, ...changed }));

test('a webcast is an event on the web, with its hours in the zone', () => {
  expect(ofType(graphOf([webcast()]), 'Event')).toEqual({
    '@type': 'Event',
    '@id': `${home}webcasts/#webcast-figures`,
    name: 'How to read a figure',
    description: 'What a bound tells.',
    startDate: '2026-12-03T10:00:00-08:00',
    endDate: '2026-12-03T10:30:00-08:00',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: 'https://watch.example/figures' },
    organizer: {
      '@type': 'NewsMediaOrganization',
      '@id': `${home}#publication`,
      name: 'The Record',
    },
    performer: { '@type': 'Person', '@id': `${home}people/steve/#person`, name: 'Steve Example' },
    about: {
      '@type': 'Organization',
      '@id': `${home}organizations/microsoft/#organization`,
      name: 'Microsoft',
    },
  });
});

test('what is not known of a webcast is not said', () => {
  const event = ofType(graphOf([announced]), 'Event');
  expect(Object.keys(event)).not.toContain('endDate');
  expect(Object.keys(event)).not.toContain('location');
});

test('the next webcasts come first, and no example is told', () => {
  const webcasts = [
    webcast({ id: 'later', begins: '2027-01-03T18:00:00Z', ends: '2027-01-03T18:30:00Z' }),
    webcast({ id: 'next' }),
    webcast({ id: 'example', sample: true }),
    webcast({ id: 'past', begins: '2020-12-03T18:00:00Z', ends: '2020-12-03T18:30:00Z' }),
  ];
  const nodes = graphOf(webcasts, { people: [steve({ sample: true })] });
  const told = nodes.filter((node) => node['@type'] === 'Event');
  expect(told.map((node) => node['@id'])).toEqual(
    ['next', 'later', 'past'].map((id) => `${home}webcasts/#webcast-${id}`),
  );
  expect(told.filter((node) => 'performer' in node)).toEqual([]);
});

test('the open record is a catalogue of its tables, each with its files', () => {
  const licence = { name: 'CC0', url: 'https://licence.example/' };
  const catalog = ofType(
    graphOfRecord(smallPublication({ settings: settings({ licence }) })),
    'DataCatalog',
  );
  expect(catalog).toMatchObject({ '@id': `${home}record/#catalog`, license: licence.url });
  expect(catalog['dataset']).toHaveLength(5);
  expect(catalog['dataset']).toContainEqual(
    expect.objectContaining({
      name: 'Figures',
      license: licence.url,
      distribution: [
        {
          '@type': 'DataDownload',
          contentUrl: `${home}record/figures.csv`,
          encodingFormat: 'text/csv',
        },
        {
          '@type': 'DataDownload',
          contentUrl: `${home}record/figures.json`,
          encodingFormat: 'application/json',
        },
      ],
    }),
  );
});
