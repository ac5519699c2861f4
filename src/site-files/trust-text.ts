import type { Context } from '../views/context.ts';
import { wholeAddress } from './whole-address.ts';

/**
 * `trust.txt`: who vouches for whom, and where this publication discloses what. Accounts, policies
 * and whether training is allowed are taken from where publication.yaml says them.
 * Source: https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustText({ publication, urls, index }: Context): string {
  const { name, socials, policies, crawlers, trust } = publication.settings;
  const pages = Object.values(policies).filter((id) => index.page(id) !== undefined);
  const disclosures = [
    ...pages.map((id) => urls.absolute(urls.page(id))),
    ...(trust?.disclosure ?? []).map((address) => wholeAddress(address, urls)),
  ];
  const lines: [name: string, values: readonly string[]][] = [
    ['member', trust?.member ?? []],
    ['belongto', trust?.belongTo ?? []],
    ['control', trust?.control ?? []],
    ['controlledby', trust?.controlledBy === undefined ? [] : [trust.controlledBy]],
    ['social', socials.map(({ url }) => url)],
    ['vendor', trust?.vendor ?? []],
    ['customer', trust?.customer ?? []],
    ['disclosure', [...new Set(disclosures)]],
    ['contact', (trust?.contact ?? []).map((address) => wholeAddress(address, urls))],
    ['datatrainingallowed', crawlers?.aiTrain === undefined ? [] : [crawlers.aiTrain]],
  ];
  return [
    `# ${name}, ${urls.absolute(urls.home())}`,
    ...lines.flatMap(([attribute, values]) => values.map((value) => `${attribute}=${value}`)),
    '',
  ].join('\n');
}
