import { bodyComponents } from './body-components.ts';
import { publishChart } from './charts.ts';
import type { Directory } from './directory.ts';
import type { CheckFigureWords } from './figure-check.ts';
import type { Ledger } from './ledger.ts';
import type { FollowLink } from './links.ts';
import { createNearest } from './nearest.ts';
import type { CheckPicture } from './pictures.ts';
import type { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import type { Body, BodyLink, Mark, Moment, PublishedBody } from './types.ts';

/** The file a body belongs to. */
export interface Bearer {
  readonly file: string;
  readonly body: Body;
  /** The slug, for an article. */
  readonly article?: string;
  /** From when readers see it; left out while nobody has decided that they will. */
  readonly seenFrom?: Moment;
}

/** Checks a body and makes it what pages need. */
export type PublishBody = (
  bearer: Bearer,
  report: Reporter,
  marks?: readonly Mark[],
) => PublishedBody;

/** What bodies are checked against. */
interface Surroundings {
  readonly directory: Directory;
  readonly references: References;
  readonly ledger: Ledger;
  readonly followLink: FollowLink;
  readonly checkFigureWords: CheckFigureWords;
  readonly checkPicture: CheckPicture;
}

/** Checks bodies against the rest of the publication. */
export function createPublishBody(surroundings: Surroundings): PublishBody {
  const { checkPicture } = surroundings;
  return (bearer, report, marks = []) => {
    const { file, body } = bearer;
    checkComponents(body, report);
    for (const { src, alt, position } of body.pictures) {
      checkPicture({ src, alt }, { src: position, alt: position }, report);
    }
    const links: Record<string, string> = {};
    for (const link of body.links) {
      const href = checkLink(link, bearer, surroundings, report);
      if (href !== undefined) links[link.address] = href;
    }
    return {
      digest: body.digest,
      empty: body.runs.length + body.pictures.length + body.components.length === 0,
      format: file.endsWith('.mdx') ? 'mdx' : 'md',
      wordCount: body.wordCount,
      marks,
      links,
      pictures: [...new Set(body.pictures.map(({ src }) => src))],
      charts: body.components
        .filter(({ name }) => name === 'Chart')
        .flatMap((chart) => publishChart(chart, bearer, surroundings, report) ?? []),
    };
  };
}

/** Checks that a link leads somewhere; returns its path when it is one of this site. */
function checkLink(
  link: BodyLink,
  { article, seenFrom }: Bearer,
  { directory, ledger, followLink, checkFigureWords }: Surroundings,
  report: Reporter,
): string | undefined {
  const { address } = link;
  const place = { ...link.addressPosition, length: address.length };
  const found = followLink(address, article);
  if (found.kind === 'unknown') {
    const { noun, nearest } = found;
    report('unknown-link', place, { noun, address, nearest });
  }
  if (found.kind === 'nowhere') {
    report('unknown-address', place, { address, nearest: found.nearest });
  }
  if (found.kind !== 'here' && found.kind !== 'broken') return undefined;

  const slug = found.article;
  if (slug !== undefined && slug !== article && seenFrom !== undefined) {
    const why = directory.visibilityOf(slug, seenFrom);
    if (why !== 'visible') report('unpublished-link', place, { slug, why });
  }
  if (found.kind === 'broken') return undefined;
  if (address.startsWith('figure:')) {
    const reported = ledger.get(address.slice('figure:'.length));
    if (reported) checkFigureWords(link, reported.figure, report);
  }
  return found.href;
}

function checkComponents({ components, modules }: Body, report: Reporter): void {
  for (const position of modules) report('mdx-import', position);
  for (const { name, position } of components) {
    if (names.has(name)) continue;
    report('unknown-component', position, { name, nearest: nearestComponent(name) });
  }
}

const names: ReadonlySet<string> = new Set(bodyComponents);
const nearestComponent = createNearest(bodyComponents.map((id) => ({ id })));
