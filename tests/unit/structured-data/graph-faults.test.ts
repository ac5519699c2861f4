import { describe, expect, test } from 'vitest';
import { graphFaults, type Node } from '../../site/structured-data/graph-faults.ts';
import { readGraph } from '../../site/structured-data/graph-of-page.ts';

// The checks of the built pages, each held to a mistake that it must see.

const home = 'https://record.example/';
const page = `${home}articles/cloud/`;

type Thing = Record<string, unknown>;

/** Two pages without a mistake. */
function site() {
  const front = { '@type': 'WebPage', '@id': home, url: home };
  const publication = { '@type': 'NewsMediaOrganization', '@id': `${home}#publication`, name: 'R' };
  const web: Thing = { '@type': 'WebPage', '@id': page, url: page };
  const article: Thing = {
    '@type': ['NewsArticle', 'ReportageNewsArticle'],
    '@id': `${page}#article`,
    headline: 'Fear has eased',
    mainEntityOfPage: { '@id': page },
    datePublished: '2011-07-12T21:00:00-07:00',
    publisher: publication,
    author: {
      '@type': 'Person',
      name: 'Robin Roe',
      memberOf: {
        '@type': 'OrganizationRole',
        memberOf: { '@type': 'Organization', name: 'Northlight' },
        startDate: '2010',
      },
    },
  };
  const graphs = new Map<string, Node[]>([
    [home, [front, publication]],
    [page, [web, article]],
  ]);
  return { graphs, article, publication, web };
}

const isBuilt = (address: string) => [home, page].includes(address);

test('a site without a mistake passes', () => {
  expect(graphFaults(site().graphs, home, isBuilt)).toEqual([]);
});

describe('a mistake is seen:', () => {
  test.for<[string, (made: ReturnType<typeof site>) => unknown, string]>([
    [
      'a type that schema.org does not have',
      ({ graphs }) => graphs.set(`${home}feeds/`, [{ '@type': 'WebPge' }]),
      'the graph has the unknown type WebPge',
    ],
    [
      'a property that it does not have',
      ({ article }) => (article['headlines'] = 'Fear'),
      'NewsArticle+ReportageNewsArticle.headlines is not in the vocabulary',
    ],
    [
      'a property of another type',
      ({ web }) => (web['dateline'] = 'Los Angeles'),
      'WebPage.dateline is not in the vocabulary',
    ],
    [
      'a property that is not to be used any more',
      ({ article }) => (article['reviews'] = { '@type': 'Review', name: 'A review' }),
      'NewsArticle+ReportageNewsArticle.reviews is deprecated',
    ],
    [
      'a thing of a type that the property does not take',
      ({ article }) => (article['publisher'] = { '@type': 'Place', name: 'Los Angeles' }),
      'NewsArticle+ReportageNewsArticle.publisher takes no Place',
    ],
    [
      'a text where only things stand',
      ({ article }) => (article['locationCreated'] = { '@type': 'Place', geo: 'Los Angeles' }),
      'Place.geo takes no “Los Angeles”',
    ],
    [
      'a number where none stands',
      ({ article }) => (article['correction'] = { '@type': 'CorrectionComment', image: 3 }),
      'CorrectionComment.image takes no number',
    ],
    [
      'a word that is not in the list',
      ({ web }) => (web['mainEntity'] = { '@type': 'Event', eventAttendanceMode: 'Online' }),
      'Event.eventAttendanceMode takes no “Online”',
    ],
    [
      'a role that is not the property it stands in',
      ({ article }) =>
        (article['author'] = {
          '@type': 'Person',
          memberOf: { '@type': 'OrganizationRole', worksFor: { '@type': 'Organization' } },
        }),
      'OrganizationRole.worksFor is not in the vocabulary',
    ],
    [
      'a thing without a type',
      ({ article }) => (article['author'] = { name: 'Robin Roe' }),
      'NewsArticle+ReportageNewsArticle.author has name and no @type',
    ],
    [
      'an id that no page defines',
      ({ article }) => (article['about'] = { '@id': `${home}people/nobody/#person` }),
      `no page defines ${home}people/nobody/#person`,
    ],
    [
      'an id that another page than its own describes',
      ({ article }) =>
        (article['about'] = { '@type': 'Brand', '@id': `${home}#azure`, name: 'Azure' }),
      `no page defines ${home}#azure`,
    ],
    [
      'an id that is no address',
      ({ article }) => (article['about'] = { '@id': '#azure' }),
      'NewsArticle+ReportageNewsArticle.about has an @id that is no whole address: #azure',
    ],
    [
      'an id of two types',
      ({ article }) =>
        (article['author'] = { '@type': 'Person', '@id': `${home}#publication`, name: 'R' }),
      `${home}#publication is at once NewsMediaOrganization and Person`,
    ],
    [
      'an id of two names',
      ({ article, publication }) => (article['publisher'] = { ...publication, name: 'Records' }),
      `${home}#publication is called R and Records`,
    ],
    [
      'a moment without an offset',
      ({ article }) => (article['datePublished'] = '2011-07-12T21:00:00'),
      'datePublished is no date with an offset: 2011-07-12T21:00:00',
    ],
    [
      'a day that is none',
      ({ article }) => (article['datePublished'] = '2011-13-12'),
      'datePublished is no date with an offset: 2011-13-12',
    ],
    [
      'a date in words',
      ({ article }) => (article['dateModified'] = 'July 12, 2011'),
      'dateModified is no date with an offset: July 12, 2011',
    ],
    [
      'an address that is a path',
      ({ web }) => (web['url'] = '/articles/cloud/'),
      'WebPage.url is no whole address: /articles/cloud/',
    ],
    [
      'a step of a trail that is a path',
      ({ web }) =>
        (web['breadcrumb'] = {
          '@type': 'BreadcrumbList',
          itemListElement: [{ '@type': 'ListItem', position: 1, item: '/' }],
        }),
      'ListItem.item is no whole address: /',
    ],
    [
      'an address of the site where nothing is',
      ({ web }) => (web['url'] = `${home}articles/clouds/`),
      `WebPage.url leads nowhere: ${home}articles/clouds/`,
    ],
    [
      'an empty text',
      ({ article }) => (article['headline'] = ''),
      'NewsArticle+ReportageNewsArticle.headline is empty',
    ],
    [
      'an empty list',
      ({ article }) => (article['citation'] = []),
      'NewsArticle+ReportageNewsArticle.citation is an empty list',
    ],
    [
      'an empty thing',
      ({ article }) => (article['citation'] = {}),
      'NewsArticle+ReportageNewsArticle.citation is empty',
    ],
    [
      'the word undefined',
      ({ article }) => (article['headline'] = 'undefined'),
      'NewsArticle+ReportageNewsArticle.headline is “undefined”',
    ],
    [
      'null',
      ({ article }) => (article['headline'] = null),
      'NewsArticle+ReportageNewsArticle.headline is null',
    ],
  ])('%s', ([, plant, sentence]) => {
    const made = site();
    plant(made);
    const faults = graphFaults(made.graphs, home, isBuilt);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
  });
});

describe('how a graph stands in its page:', () => {
  const block = (graph: string) => `<script type="application/ld+json">${graph}</script>`;
  const whole = '{"@context":"https://schema.org","@graph":[]}';

  test.for<[string, string, readonly string[]]>([
    ['once is right', block(whole), []],
    [
      'none is right where a page is not to be indexed',
      '<meta name="robots" content="noindex">',
      [],
    ],
    ['none', '<p>Text</p>', ['it has no graph']],
    ['two', block(whole) + block(whole), ['it has several graphs']],
    [
      'one that could end its script',
      block('{"@context":"https://schema.org","@graph":[],"name":"<!--"}'),
      ['a < stands in its graph', 'it has more than a context and a graph'],
    ],
    ['another context', block('{"@graph":[]}'), ['its context is undefined']],
    [
      'on a page that is not to be indexed',
      `<meta name="robots" content="noindex">${block(whole)}`,
      ['it is not to be indexed and has a graph'],
    ],
  ])('%s', ([, html, faults]) => {
    expect(readGraph(html).faults).toEqual(faults);
  });
});
