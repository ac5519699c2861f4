import { describe, expect, test } from 'vitest';
import type { Article, Mention, Publication } from '../../../src/publication/types.ts';
import { graphText } from '../../../src/structured-data/graph-text.ts';
import {
  article,
  figure,
  microsoft,
  settings,
  smallPublication,
  steve,
} from '../views/small-publication.ts';
import { graphOfArticle, ofType } from './graph-of.ts';

const home = 'https://record.example/';

const storyOf = (changed: Partial<Article> = {}, publication: Partial<Publication> = {}) =>
  ofType(graphOfArticle(article(changed), smallPublication(publication)), 'NewsArticle');

const mention = (entity: Mention['entity'], changed: Partial<Mention> = {}): Mention => ({
  entity,
  nameThen: '',
  how: 'discussed',
  roles: [],
  differs: false,
  ...changed,
});

const steveKey = { collection: 'people', id: 'steve' } as const;
const azureKey = { collection: 'products', id: 'azure' } as const;
const microsoftKey = { collection: 'organizations', id: 'microsoft' } as const;

describe('an article', () => {
  test.each([
    ['report', 'ReportageNewsArticle'],
    ['interview', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['numbers', 'AnalysisNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
  ] as const)('of the kind %s is a %s', (kind, type) => {
    expect(storyOf({ kind })['@type']).toEqual(['NewsArticle', type]);
  });

  test('has its moments with the offset of the zone, whose day the page prints', () => {
    const story = storyOf({ updated: '2011-12-13T09:00:30Z', dateline: 'Los Angeles' });
    expect(story).toMatchObject({
      datePublished: '2011-07-12T21:00:00-07:00',
      dateModified: '2011-12-13T01:00:30-08:00',
      dateline: 'Los Angeles',
    });
    expect(storyOf()).not.toHaveProperty('dateModified');
    const corrected = {
      date: '2011-07-15',
      kind: 'correction',
      text: 'It was wrong.',
      feedId: 'c',
    } as const;
    expect(storyOf({ corrections: [corrected] })).toMatchObject({
      dateModified: '2011-07-15T00:00:00-07:00',
    });
  });

  test('has its picture at the address that never moves', () => {
    const picture = {
      src: 'halls/full.svg',
      alt: 'A hall.',
      caption: 'On Monday.',
      credit: 'N. N.',
    };
    expect(storyOf({ picture })['image']).toEqual({
      '@type': 'ImageObject',
      url: `${home}pictures/halls/full.svg/picture.png`,
      caption: 'On Monday.',
      creditText: 'N. N.',
    });
    expect(storyOf()).not.toHaveProperty('image');
  });

  test('has every author in the order of the byline', () => {
    const story = storyOf({ authors: ['steve', 'staff'] });
    expect(story['author']).toEqual([
      {
        '@type': 'Person',
        '@id': `${home}people/steve/#person`,
        name: 'Steve Example',
        url: `${home}people/steve/`,
      },
      {
        '@type': 'Organization',
        '@id': `${home}people/staff/#person`,
        name: 'Record staff',
        url: `${home}people/staff/`,
      },
    ]);
  });

  test('says what was corrected, and not what was added', () => {
    const correction = { date: '2011-07-13', text: 'The day was wrong.' };
    const story = storyOf({
      corrections: [
        { ...correction, kind: 'update', feedId: 'tag:x#correction-2011-07-13-2' },
        { ...correction, kind: 'correction', feedId: 'tag:x#correction-2011-07-13' },
      ],
    });
    expect(story['correction']).toEqual({
      '@type': 'CorrectionComment',
      '@id': `${home}articles/fear/#correction-2011-07-13`,
      name: 'Correction',
      text: 'The day was wrong.',
      datePublished: '2011-07-13',
    });
  });

  test('rests on the sources of its figures, and cites all', () => {
    const paper = { id: 'paper', publisher: 'A paper', date: '2011-07-12' };
    const other = {
      id: 'other',
      publisher: 'Another',
      title: 'Told',
      date: '2011',
      author: 'N. N.',
    };
    const story = storyOf({ sources: [paper, other] });
    expect(story['isBasedOn']).toEqual({ '@id': `${home}articles/fear/#source-paper` });
    expect(story['citation']).toMatchObject([
      { '@id': `${home}articles/fear/#source-paper`, datePublished: '2011-07-12' },
      { '@id': `${home}articles/fear/#source-other`, name: 'Told', author: 'N. N.' },
    ]);
  });

  test('without a figure rests on its source when it has one alone', () => {
    const paper = { id: 'paper', publisher: 'A paper', date: '2011-07-12' };
    const sources = [paper, { ...paper, id: 'other' }];
    expect(storyOf({ figures: [] })['isBasedOn']).toBeDefined();
    expect(storyOf({ figures: [], sources })).not.toHaveProperty('isBasedOn');
    expect(storyOf({ figures: [], sources: [] })).not.toHaveProperty('citation');
  });

  test('that is an example is a page and nothing else', () => {
    const nodes = graphOfArticle(article({ sample: true }), smallPublication());
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ '@type': 'WebPage', creativeWorkStatus: 'Example' });
  });

  test('has an author that is an example by the name of the byline alone', () => {
    const author = steve({ sample: true });
    expect(storyOf({ authors: ['steve'] }, { people: [author] })['author']).toEqual({
      '@type': 'Person',
      name: 'Steve Example',
      url: `${home}people/steve/`,
    });
  });
});

describe('an article is about', () => {
  const subjects = (changed: Partial<Article>, publication: Partial<Publication> = {}) => {
    const story = storyOf(
      {
        figures: [],
        mentions: [steveKey, microsoftKey, azureKey].map((key) => mention(key)),
        ...changed,
      },
      publication,
    );
    const names = (of: unknown) => [of ?? []].flat().map((node) => (node as { name: string }).name);
    return { about: names(story['about']), mentions: names(story['mentions']) };
  };

  test.for<[string, Partial<Article>, readonly string[]]>([
    ['whom its headline names', { title: 'Microsoft’s year' }, ['Microsoft']],
    ['whom it names by an earlier name', { title: 'Windows Azure is here' }, ['Microsoft Azure']],
    ['a person by the surname', { title: 'What Example said' }, ['Steve Example']],
    ['what its figures count', { figures: [figure()] }, ['Cloud Accelerate']],
    ['both', { title: 'Microsoft grows', figures: [figure()] }, ['Microsoft', 'Cloud Accelerate']],
    ['whom the standfirst names, else', { deck: 'Microsoft says so.' }, ['Microsoft']],
    [
      'nobody of the standfirst, where the headline names somebody',
      { title: 'Azure, Microsoft Azure', deck: 'Microsoft says so.' },
      ['Microsoft', 'Microsoft Azure'],
    ],
    ['nobody, where no line names any', { title: 'A year', deck: 'Of fear.' }, []],
    ['nobody whose name is part of a word', { title: 'Microsofties' }, []],
  ])('%s', ([, changed, about]) => {
    const found = subjects(changed);
    expect(found.about).toEqual(about);
    const all = ['Steve Example', 'Microsoft', 'Microsoft Azure'];
    expect(found.mentions).toEqual(all.filter((name) => !about.includes(name)));
  });

  test('no person by a surname that two of them have', () => {
    const second = steve({ id: 'stella', name: 'Stella Example' });
    const mentions = ['steve', 'stella'].map((id) => mention({ collection: 'people', id }));
    const found = subjects({ title: 'What Example said', mentions }, { people: [steve(), second] });
    expect(found.about).toEqual([]);
  });

  test('no source that is not to be named, and does not mention it', () => {
    const mentions = [mention(steveKey, { how: 'unnamed' }), mention(microsoftKey)];
    const found = subjects({ title: 'What Steve Example said', mentions });
    expect(found).toEqual({ about: [], mentions: ['Microsoft'] });
  });

  test('no example', () => {
    const found = subjects(
      { title: 'Microsoft’s year' },
      { organizations: [microsoft({ sample: true })] },
    );
    expect(found.about).toEqual([]);
    expect(found.mentions).not.toContain('Microsoft');
  });
});

test('an entity is the same elsewhere only where its entry says so', () => {
  const wikidata = 'https://www.wikidata.org/wiki/Q2283';
  const story = (sameAs: string[]) =>
    storyOf(
      { title: 'Microsoft', mentions: [mention(microsoftKey)], figures: [] },
      { organizations: [microsoft({ sameAs })] },
    )['about'];
  expect(story([wikidata])).toMatchObject({ sameAs: wikidata });
  expect(story([])).not.toHaveProperty('sameAs');
});

test('under a path every address and id has it', () => {
  const nodes = graphOfArticle(
    article(),
    smallPublication({ settings: settings({ url: 'https://record.example/news/' }) }),
  );
  const addresses = JSON.stringify(nodes).match(/https:\/\/record\.example[^"]*/gu) ?? [];
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((each) => !each.startsWith(`${home}news/`))).toEqual([]);
});

test('no text of an entry ends the script it stands in', () => {
  const name = '</script><!--<script>';
  const text = graphText([{ '@type': 'WebPage', name }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name }] });
});
