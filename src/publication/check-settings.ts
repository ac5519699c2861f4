import { checkCombinedFeeds } from './combined-feeds.ts';
import type { Directory } from './directory.ts';
import type { FollowLink } from './links.ts';
import type { CheckPicture } from './pictures.ts';
import type { References } from './references.ts';
import { reporterOf } from './reporter.ts';
import { daysUntil, expiryWarnings, securityExpiry } from './security-expiry.ts';
import type { Moment, Problem, Source } from './types.ts';

/** What settings are checked against. */
interface Surroundings {
  readonly now: Moment;
  readonly directory: Directory;
  readonly references: References;
  readonly followLink: FollowLink;
  readonly checkPicture: CheckPicture;
}

/** Checks that everything publication.yaml names is there. */
export function checkSettings(
  { publication }: Source,
  { now, directory, references, followLink, checkPicture }: Surroundings,
  problems: Problem[],
): void {
  const { masthead, policies, navigation, footer, logo, feeds } = publication.data;
  const { crawlers, security, trust } = publication.data;
  const report = reporterOf(publication, problems);

  for (const [index, { person }] of masthead.entries()) {
    references.check('people', person, ['masthead', index, 'person'], report);
  }
  for (const [policy, page] of Object.entries(policies)) {
    references.check('pages', page, ['policies', policy], report);
  }
  for (const [index, entry] of navigation.entries()) {
    if (typeof entry !== 'string') checkPath(entry.to, ['navigation', index, 'to']);
  }
  for (const [index, { to }] of footer.entries()) checkPath(to, ['footer', index, 'to']);
  checkAddress(crawlers?.textAndDataMining?.policy, ['crawlers', 'textAndDataMining', 'policy']);
  checkAddress(security?.policy, ['security', 'policy']);
  for (const [index, address] of (security?.contact ?? []).entries()) {
    checkAddress(address, ['security', 'contact', index]);
  }
  for (const list of ['disclosure', 'contact'] as const) {
    for (const [index, address] of (trust?.[list] ?? []).entries()) {
      checkAddress(address, ['trust', list, index]);
    }
  }
  if (security?.checked !== undefined) checkExpiry(security.checked);
  checkCombinedFeeds(feeds, references, report);
  if (logo !== undefined) checkPicture({ src: logo }, { src: ['logo'], alt: ['logo'] }, report);

  function checkExpiry(checked: string): void {
    const days = daysUntil(securityExpiry({ checked }, now), now);
    const { warned, refused } = expiryWarnings;
    const place = ['security', 'checked'];
    if (days < refused) report('security-check-missed', place, { checked, days });
    else if (days < warned) report('security-check-due', place, { checked, days, refused });
  }

  /** What leads to another site is not looked at. */
  function checkAddress(address: string | undefined, path: readonly (string | number)[]): void {
    if (address?.startsWith('/')) checkPath(address, path);
  }

  function checkPath(address: string, path: readonly (string | number)[]): void {
    const found = followLink(address);
    if (found.kind === 'unknown') {
      const { noun, nearest } = found;
      report('unknown-link', path, { noun, address, nearest });
    } else if (found.kind === 'nowhere') {
      report('unknown-address', path, { address, nearest: found.nearest });
    } else if (found.kind !== 'outside' && found.article !== undefined) {
      const why = directory.visibilityOf(found.article, now);
      if (why !== 'visible') report('unpublished-link', path, { slug: found.article, why });
    }
  }
}
