import { allCorrections } from './all-corrections.ts';
import { correctionRow, type CorrectionRow } from './article-record.ts';
import type { Context, Link } from './context.ts';
import { followLine, type FollowLine } from './follow-line.ts';
import { siteView, type SiteView } from './site.ts';

/** The list of all corrections. */
export interface CorrectionsView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly count: string;
  readonly follow: FollowLine;
  readonly order: string;
  readonly rows: readonly ListedCorrectionRow[];
  readonly empty: string;
  readonly words: Pick<Context['words']['state'], 'was' | 'now'>;
}

/** A correction with the story it is of. */
export interface ListedCorrectionRow extends CorrectionRow {
  /** Leads to the correction in the record of the story. */
  readonly story: Link;
  readonly example?: string;
}

/** The view of all corrections. */
export function correctionsView(context: Context): CorrectionsView {
  const { words, urls, formats } = context;
  const { title, description, empty } = words.corrections;
  const all = allCorrections(context);
  const path = urls.section('corrections');
  return {
    site: siteView({ title, description, path }, context),
    title,
    description,
    count: formats.counted(words.corrections.count, all.length),
    follow: followLine(path, context),
    order: words.lists.newestFirst,
    rows: all.map(({ article, correction }) => ({
      ...correctionRow(correction, context),
      story: { href: urls.correction(article.slug, correction.feedId), text: article.title },
      ...(article.sample ? { example: words.site.example } : {}),
    })),
    empty,
    words: { was: words.state.was, now: words.state.now },
  };
}
