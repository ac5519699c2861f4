import type { NewsMediaOrganizationLeaf, OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { Context } from '../views/context.ts';
import type { SiteView } from '../views/site.ts';
import { some } from './graph-text.ts';

/** The publication by its name, for every page but the front page, which has all of it. */
export function publicationReference(site: SiteView): NewsMediaOrganizationLeaf {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${homeOf(site)}#publication`,
    name: site.name,
  };
}

/** The site, which the front page tells more of. */
export function siteReference(site: SiteView): { readonly '@id': string } {
  return { '@id': `${homeOf(site)}#website` };
}

/** The publication with the pages that say by which rules it works. */
export function publicationNode(site: SiteView, context: Context): NewsMediaOrganizationLeaf {
  const { publication, urls, index } = context;
  const { policies, socials, masthead, tagline, description, logo, trust } = publication.settings;
  const policy = (name: keyof typeof policies) => {
    const id = policies[name];
    return id === undefined || index.page(id) === undefined
      ? undefined
      : urls.absolute(urls.page(id));
  };
  const principles = [policy('ethics'), policy('corrections'), policy('disclosures')];
  return defined({
    ...publicationReference(site),
    url: homeOf(site),
    slogan: tagline,
    description,
    // The icon for telephones is in pixels and large enough for Google.
    logo: urls.absolute(logo === undefined ? site.icons.touch : urls.picture(logo)),
    sameAs: some(socials.map(({ url }) => url)),
    publishingPrinciples: some(principles.filter((address) => address !== undefined)),
    ethicsPolicy: policy('ethics'),
    correctionsPolicy: policy('corrections'),
    ownershipFundingInfo: policy('ownership'),
    memberOf: some((trust?.belongTo ?? []).map(organizationAt)),
    parentOrganization:
      trust?.controlledBy === undefined ? undefined : organizationAt(trust.controlledBy),
    // The people in charge stand at the foot of every page.
    masthead: masthead.length === 0 ? undefined : homeOf(site),
  });
}

/** An organization of which the site alone is known. */
function organizationAt(url: string): OrganizationLeaf {
  return { '@type': 'Organization', url };
}

/** The site of the publication. */
export function siteNode(site: SiteView): WebSiteLeaf {
  return {
    '@type': 'WebSite',
    ...siteReference(site),
    url: homeOf(site),
    name: site.name,
    inLanguage: site.language,
    publisher: { '@id': `${homeOf(site)}#publication` },
  };
}

function homeOf({ origin, home }: SiteView): string {
  return origin + home;
}
