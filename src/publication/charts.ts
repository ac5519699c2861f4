import type { Bearer } from './bodies.ts';
import type { Directory } from './directory.ts';
import { subjectOf } from './figures.ts';
import type { Ledger, Reported } from './ledger.ts';
import { createNearest } from './nearest.ts';
import type { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import type { BodyComponent, PublishedChart } from './types.ts';

/** What charts are looked up in. */
interface Surroundings {
  readonly directory: Directory;
  readonly ledger: Ledger;
  readonly references: References;
}

/**
 * Looks up the figures of a chart: all of one thing, measure and unit that readers can see when they
 * see the text. What is not there is reported.
 *
 * @returns nothing where there is nothing to draw
 */
export function publishChart(
  { props, at }: BodyComponent,
  bearer: Bearer,
  { directory, ledger, references }: Surroundings,
  report: Reporter,
): PublishedChart | undefined {
  const { of = '', measure, unit } = props;
  // The schema has told of what is missing or malformed.
  if (measure === undefined || !/^[a-z]+\/./u.test(of)) return undefined;
  const subject = subjectOf(of);
  if (!references.check(subject.collection, subject.id, at('of'), report)) return undefined;

  const seen = ledger.about(of).filter((row) => isSeenBy(row, bearer, directory));
  const figures = seen.filter(({ figure }) => isOfMeasure(figure, measure));
  if (figures.length === 0) {
    const known = [...new Set(seen.map(({ figure }) => figure.measure))];
    const nearest = createNearest(known.map((id) => ({ id })))(measure);
    report('unknown-measure', at('measure'), { measure, of, nearest, known });
    return undefined;
  }
  const units = [...new Set(figures.map(({ figure }) => figure.unit ?? ''))];
  const [first = ''] = units;
  const wanted = unit ?? (units.length === 1 ? first : undefined);
  if (wanted === undefined || !units.includes(wanted)) {
    const known = units.filter((each) => each !== '');
    report('unclear-unit', at(unit === undefined ? 'measure' : 'unit'), { measure, unit, known });
    return undefined;
  }
  return { of: subject, measure, ...(wanted === '' ? {} : { unit: wanted }) };
}

/** Whether a figure counts what a chart shows; capitals make no difference. */
export function isOfMeasure(figure: { readonly measure: string }, measure: string): boolean {
  return figure.measure.toLowerCase() === measure.toLowerCase();
}

function isSeenBy(
  { article }: Reported,
  { article: own, seenFrom }: Bearer,
  directory: Directory,
): boolean {
  if (article === own || seenFrom === undefined) return true;
  return directory.visibilityOf(article, seenFrom) === 'visible';
}
