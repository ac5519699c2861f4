import { defined } from '../publication/defined.ts';
import type { Article, Mention } from '../publication/types.ts';
import { correctionAnchor } from '../publication/urls.ts';
import { entityLink, inRow, type Context, type Link } from './context.ts';
import { figureRows, sourceAnchor, type FigureRow } from './figure-row.ts';
import type { PrintedDate } from './formats.ts';
import { namedDetail } from './named-detail.ts';
import { phrase } from './phrase.ts';
import { roleNote, type RoleNote } from './roles.ts';

/** A person an article mentions, with the office of its day. */
export interface PersonRow extends RoleNote {
  readonly name: Link;
  /** How they stand in the article. */
  readonly how: string;
}

/** Anything else an article mentions, by the name of its day. */
export interface NamedRow {
  readonly name: Link;
  readonly detail: string;
  readonly later: readonly string[];
}

/** The organizations, or programs, or products, or events of an article. */
export interface NamedGroup {
  readonly label: string;
  readonly rows: readonly NamedRow[];
}

/** A document an article rests on. */
export interface SourceRow {
  readonly id: string;
  readonly date: PrintedDate;
  readonly title: string;
  /** Left out where it stands in place of the title. */
  readonly publisher?: string;
  readonly href?: string;
}

/** A correction, as it stands below the article. */
export interface CorrectionRow {
  readonly id: string;
  readonly date: PrintedDate;
  readonly kind: string;
  readonly text: string;
  readonly was?: string;
  readonly now?: string;
}

/** A tie with somebody the article is about. */
export interface DisclosureRow {
  readonly holder: string;
  readonly kind: string;
  readonly text: string;
  readonly example?: string;
}

/** What the record keeps of an article, below its text. */
export interface ArticleRecord {
  readonly people: readonly PersonRow[];
  readonly named: readonly NamedGroup[];
  readonly figures: readonly FigureRow[];
  readonly sources: readonly SourceRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly correctionsPolicy?: Link;
  readonly disclosures: readonly DisclosureRow[];
  readonly disclosuresPolicy?: Link;
}

/** The record of an article. */
export function articleRecord(article: Article, context: Context): ArticleRecord {
  const { words } = context;
  return {
    people: article.mentions.flatMap((mention) => personRow(mention, article, context)),
    named: (['organizations', 'programs', 'products', 'events'] as const).flatMap((collection) => {
      const rows = article.mentions
        .filter(({ entity }) => entity.collection === collection)
        .flatMap((mention) => namedRow(mention, context));
      return rows.length === 0 ? [] : [{ label: words.collections[collection].list, rows }];
    }),
    figures: figureRows(article.figures, context, article.slug),
    sources: article.sources.map((source) => sourceRow(source, context)),
    corrections: article.corrections.map((correction) => correctionRow(correction, context)),
    disclosures: article.interests.map((interest) =>
      defined({
        holder: words.interestHolders[interest.holder],
        kind: interest.kind,
        text: interest.text,
        example: interest.sample ? words.site.example : undefined,
      }),
    ),
    ...defined({
      correctionsPolicy: policyLink('corrections', words.state.policy, context),
      disclosuresPolicy: policyLink('disclosures', words.state.register, context),
    }),
  };
}

function personRow(mention: Mention, article: Article, context: Context): PersonRow[] {
  const person = context.index.entity(mention.entity);
  if (person?.collection !== 'people') return [];
  const note = roleNote(mention, person, article.publishedDay, context);
  return [
    {
      ...note,
      name: entityLink(person, context, mention.nameThen),
      how: context.words.mentions[mention.how],
      later: [...laterName(mention.nameThen, person.name, context), ...note.later],
    },
  ];
}

function namedRow(mention: Mention, context: Context): NamedRow[] {
  const entity = context.index.entity(mention.entity);
  if (entity === undefined) return [];
  return [
    {
      name: entityLink(entity, context, mention.nameThen),
      detail: namedDetail(entity, context),
      later: laterName(mention.nameThen, entity.name, context),
    },
  ];
}

function laterName(then: string, now: string, { words }: Context): string[] {
  return then === now ? [] : [phrase(words.named.nowCalled, { name: now })];
}

function sourceRow(source: Article['sources'][number], context: Context): SourceRow {
  const { sources } = context.words;
  const { title, author, publisher } = source;
  return defined({
    id: sourceAnchor(source.id),
    date: context.formats.day(source.date),
    title:
      title === undefined
        ? inRow(author === undefined ? [publisher] : [publisher, author], context)
        : author === undefined
          ? phrase(sources.titleAlone, { title })
          : phrase(sources.title, { title, author }),
    publisher: title === undefined ? undefined : publisher,
    href: source.url,
  });
}

/** A correction as pages print it. */
export function correctionRow(
  correction: Article['corrections'][number],
  { words, formats }: Context,
): CorrectionRow {
  const { text, was, now } = correction;
  return defined({
    id: correctionAnchor(correction.feedId),
    date: formats.day(correction.date),
    kind: words.correctionKinds[correction.kind],
    text,
    was,
    now,
  });
}

function policyLink(
  policy: 'corrections' | 'disclosures',
  text: string,
  { publication, urls, index }: Context,
): Link | undefined {
  const id = publication.settings.policies[policy];
  return id === undefined || index.page(id) === undefined
    ? undefined
    : { href: urls.page(id), text };
}
