import type { Directory } from './directory.ts';
import type { FollowLink } from './links.ts';
import type { CheckPicture } from './pictures.ts';
import type { References } from './references.ts';
import { reporterOf } from './reporter.ts';
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
  const { masthead, policies, navigation, footer, logo } = publication.data;
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
  if (logo !== undefined) checkPicture({ src: logo }, { src: ['logo'], alt: ['logo'] }, report);

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
