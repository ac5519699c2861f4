import { describe, expect, test } from 'vitest';
import type { Person, Publication } from '../../../src/publication/types.ts';
import {
  article,
  figure,
  microsoft,
  role,
  settings,
  smallPublication,
  steve,
} from '../views/small-publication.ts';
import { graphOfEntity, graphOfHome, ofType } from './graph-of.ts';

const home = 'https://record.example/';
const publisher = {
  '@type': 'NewsMediaOrganization',
  '@id': `${home}#publication`,
  name: 'The Record',
};

const graphOfPerson = (person: Person, changed: Partial<Publication> = {}) =>
  graphOfEntity(person, smallPublication({ people: [person], ...changed }));

describe('a person', () => {
  test('has offices with the days that are known', () => {
    const roles = [
      role({ title: 'Chief', from: '2000-01', to: '2014-02-04' }),
      role({ title: 'Guest', seen: ['2011-07-12'] }),
      role({ title: 'Owner', from: '2014', to: 'present', checked: '2026-11-01' }),
    ];
    const memberOf = {
      '@type': 'Organization',
      '@id': `${home}organizations/microsoft/#organization`,
      name: 'Microsoft',
    };
    expect(ofType(graphOfPerson(steve({ roles })), 'Person')['memberOf']).toEqual([
      {
        '@type': 'OrganizationRole',
        memberOf,
        roleName: 'Chief',
        startDate: '2000-01',
        endDate: '2014-02-04',
      },
      { '@type': 'OrganizationRole', memberOf, roleName: 'Guest' },
      { '@type': 'OrganizationRole', memberOf, roleName: 'Owner', startDate: '2014' },
    ]);
  });

  test('has no office at an example', () => {
    const nodes = graphOfPerson(steve(), { organizations: [microsoft({ sample: true })] });
    expect(ofType(nodes, 'Person')).not.toHaveProperty('memberOf');
  });

  test('who is written about has a page, and who writes here a profile', () => {
    const [covered] = graphOfPerson(steve());
    expect(covered?.['@type']).toBe('WebPage');
    const writer = steve({ byline: { staff: true, collective: false } });
    const nodes = graphOfPerson(writer, {
      articles: [article({ authors: ['steve'] })],
      settings: settings({ masthead: [{ person: 'steve', duty: 'Editor' }] }),
    });
    expect(ofType(nodes, 'ProfilePage')).toMatchObject({
      mainEntity: { '@id': `${home}people/steve/#person` },
      hasPart: { '@id': `${home}articles/fear/#article` },
    });
    expect(ofType(nodes, 'Person')).toMatchObject({ worksFor: publisher, jobTitle: 'Editor' });
  });

  test('that stands for several is an organization', () => {
    const nodes = graphOfPerson(steve({ byline: { staff: true, collective: true } }));
    expect(ofType(nodes, 'Organization')).toMatchObject({
      '@id': `${home}people/steve/#person`,
      parentOrganization: publisher,
    });
  });

  test('who gave figures has them as data that are not about them', () => {
    const nodes = graphOfPerson(steve());
    expect(ofType(nodes, 'Dataset')).toMatchObject({ name: 'Figures given by Steve Example' });
    expect(ofType(nodes, 'Dataset')).not.toHaveProperty('about');
  });

  test('that is an example is a page and nothing else', () => {
    const nodes = graphOfPerson(steve({ sample: true }));
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ '@type': 'WebPage', creativeWorkStatus: 'Example' });
    expect(nodes[0]).not.toHaveProperty('mainEntity');
  });
});

describe('of other entities', () => {
  const publication = smallPublication({
    settings: settings({ licence: { name: 'CC0', url: 'https://licence.example/' } }),
    figures: [
      figure({ asOf: '2011-07' }),
      figure({ measure: 'users', asOf: '2010-06-30' }),
      figure({ measure: 'users', asOf: '2010' }),
    ],
  });
  const { programs, products, events } = publication;
  const byMicrosoft = { '@type': 'Organization', name: 'Microsoft' };

  test('a program is a service of its owner, with its ledger', () => {
    const nodes = programs.flatMap((each) => graphOfEntity(each, publication));
    expect(ofType(nodes, 'Service')).toMatchObject({ provider: byMicrosoft });
    expect(ofType(nodes, 'Dataset')).toMatchObject({
      '@id': `${home}programs/accelerate/#figures`,
      name: 'Figures about Cloud Accelerate',
      variableMeasured: ['partners', 'users'],
      temporalCoverage: '2010-01-01/2011-07-31',
      license: 'https://licence.example/',
      about: { '@id': `${home}programs/accelerate/#program` },
    });
  });

  test('a product is a brand, which its maker has', () => {
    const nodes = products.flatMap((each) => graphOfEntity(each, publication));
    expect(ofType(nodes, 'Brand')).toMatchObject({ alternateName: 'Windows Azure' });
    expect(ofType(nodes, 'Organization')).toMatchObject({
      brand: { '@id': `${home}products/azure/#product` },
    });
  });

  test('an event has its days, place and organizer', () => {
    const nodes = events.flatMap((each) => graphOfEntity(each, publication));
    expect(ofType(nodes, 'Event')).toMatchObject({
      startDate: '2011-07-11',
      endDate: '2011-07-14',
      location: { '@type': 'Place', name: 'Los Angeles', address: 'Los Angeles' },
      organizer: byMicrosoft,
    });
  });

  test('an organization has a site and a place', () => {
    const organization = microsoft({ website: 'https://northlight.example/', place: 'Redmond' });
    const nodes = graphOfEntity(organization, smallPublication({ organizations: [organization] }));
    expect(ofType(nodes, 'Organization')).toMatchObject({
      url: 'https://northlight.example/',
      location: { '@type': 'Place', name: 'Redmond' },
    });
  });

  test('the stories told are the newest ten, and no examples', () => {
    const articles = Array.from({ length: 14 }, (_, nth) =>
      article({ slug: `fear-${String(nth)}`, sample: nth === 0 }),
    );
    const nodes = products.flatMap((each) => graphOfEntity(each, { ...publication, articles }));
    const stories = ofType(nodes, 'Brand')['subjectOf'] as { '@id': string }[];
    expect(stories).toHaveLength(10);
    expect(stories[0]?.['@id']).toBe(`${home}articles/fear-1/#article`);
  });
});

test('the front page has the rules by which the publication works', () => {
  const page = (id: string) => ({ ...emptyPage, id });
  const nodes = graphOfHome(
    smallPublication({
      settings: settings({
        policies: { corrections: 'how-we-correct', ethics: 'ethics', ownership: 'gone' },
        socials: [{ name: 'Mastodon', url: 'https://social.example/@record' }],
        masthead: [{ person: 'staff', duty: 'Editors' }],
        logo: 'nameplate.svg',
        trust: { belongTo: ['https://guild.example/'], controlledBy: 'https://owner.example/' },
      }),
      pages: [page('how-we-correct'), page('ethics')],
    }),
  );
  const publication = ofType(nodes, 'NewsMediaOrganization');
  expect(publication).toMatchObject({
    correctionsPolicy: `${home}how-we-correct/`,
    ethicsPolicy: `${home}ethics/`,
    publishingPrinciples: [`${home}ethics/`, `${home}how-we-correct/`],
    sameAs: 'https://social.example/@record',
    masthead: home,
    memberOf: { '@type': 'Organization', url: 'https://guild.example/' },
    parentOrganization: { '@type': 'Organization', url: 'https://owner.example/' },
    logo: `${home}pictures/nameplate.svg/picture.png`,
  });
  expect(publication).not.toHaveProperty('ownershipFundingInfo');
  const plain = ofType(graphOfHome(smallPublication()), 'NewsMediaOrganization');
  expect(plain['logo']).toBe(`${home}apple-touch-icon.png`);
  expect(ofType(nodes, 'WebSite')).toMatchObject({ publisher: { '@id': `${home}#publication` } });
});

const emptyPage: Publication['pages'][number] = {
  id: '',
  title: 'A page',
  description: 'A page.',
  body: {
    digest: '0',
    empty: true,
    format: 'md',
    wordCount: 0,
    marks: [],
    links: {},
    pictures: [],
    charts: [],
  },
};
