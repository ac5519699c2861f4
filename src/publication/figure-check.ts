import type { Data } from '../schemas/collections.ts';
import { readFigureWords, sayFigure } from './figure-words.ts';
import type { Reported } from './ledger.ts';
import type { Reporter } from './reporter.ts';
import type { BodyLink } from './types.ts';

/** Holds the words of a figure's link to the ledger: value, bound, and the unit where they say one. */
export type CheckFigureWords = (
  link: BodyLink,
  figure: Reported['figure'],
  report: Reporter,
) => void;

/** Reads words as the publication's language writes numbers. */
export function createFigureCheck(
  language: Data<'words'>['figures'],
  locale: string,
): CheckFigureWords {
  return (link, figure, report) => {
    const { id, value, bound, unit } = figure;
    const { text: words } = link;
    const place = { ...link.position, length: words.length };
    const differs = { words, id, phrase: sayFigure(figure, language, locale) };
    if (typeof value === 'string') {
      if (!folded(words, locale).includes(folded(value, locale))) {
        report('figure-value-differs', place, { ...differs, value: `“${value}”` });
      }
      return;
    }
    const said = readFigureWords(words, language, locale);
    if (said === undefined) {
      report('figure-unread', place, differs);
      return;
    }
    if (said.value !== value) {
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
      report('figure-value-differs', place, { ...differs, value: written });
    }
    if (said.bound !== bound) {
      const boundWords = language.bounds[bound] ?? [];
      report('figure-bound-differs', place, { ...differs, bound, boundWords });
    }
    if (said.unit !== undefined && unit !== undefined && said.unit !== unit) {
      report('figure-unit-differs', place, { ...differs, unit });
    }
  };
}

function folded(text: string, locale: string): string {
  return text.normalize('NFKC').toLocaleLowerCase(locale).replaceAll(/\s+/gu, ' ').trim();
}
