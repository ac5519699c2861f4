import type { CollectionName, Data, EntityCollection } from '../schemas/collections.ts';

// ---------------------------------------------------------------- what comes in

/** A place in a file of `content/`: line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text of a body, as the reader sees it: no markup, entities decoded, quotes curled. */
export interface TextRun {
  /** Counts the text nodes of the body in document order, from 0; the rendered body has the same count. */
  readonly index: number;
  readonly text: string;
  /** Runs of one paragraph, heading, cell or item share a block; a name never crosses blocks. */
  readonly block: number;
  readonly heading: boolean;
  /** The address of the link the run stands in; names in it become no link of their own. */
  readonly link?: string;
  /** The place in the file of the character at an offset of `text`. */
  readonly at: (offset: number) => Position;
}

/** A link of a body, with the words it shows. */
export interface BodyLink {
  readonly address: string;
  readonly text: string;
  /** Where the words start. */
  readonly position: Position;
  /** Where the address starts. */
  readonly addressPosition: Position;
}

/** A picture of a body. */
export interface BodyPicture {
  readonly src: string;
  readonly alt: string;
  readonly position: Position;
}

/** A component of a body in .mdx. */
export interface BodyComponent {
  readonly name: string;
  readonly position: Position;
  /** Its attributes as written; those that are code are refused. */
  readonly props: Readonly<Record<string, string>>;
  /** The place of an attribute's value, or that of the component where it has none. */
  readonly at: (prop: string) => Position & { readonly length?: number };
}

/** The body of a file, parsed once. */
export interface Body {
  readonly runs: readonly TextRun[];
  readonly links: readonly BodyLink[];
  readonly pictures: readonly BodyPicture[];
  /** Components used in .mdx, in document order. */
  readonly components: readonly BodyComponent[];
  /** `import` and `export` statements of .mdx, and where. */
  readonly modules: readonly Position[];
  /** Words a reader reads, for the reading time. */
  readonly wordCount: number;
  /** SHA-256 of the body's bytes, in hex: changes when what is rendered from the file may change. */
  readonly digest: string;
}

/** A file of `content/` that its schema accepts. */
export interface Entry<Name extends CollectionName> {
  readonly collection: Name;
  readonly id: string;
  /** The path below the content folder's parent, as printed in problems: content/people/jon-roskill.md. */
  readonly file: string;
  readonly data: Data<Name>;
  readonly body: Body;
  /** The place of a value (or, with `key`, of the key itself) by its path in the data. */
  readonly at: (path: readonly (string | number)[], of?: 'value' | 'key') => Position;
}

/** All of `content/`, read and parsed; what `buildPublication` starts from. */
export interface Source {
  readonly publication: Entry<'publication'>;
  /** The words file of the publication's language. */
  readonly words: Entry<'words'>;
  readonly interests: Entry<'interests'> | undefined;
  readonly articles: readonly Entry<'articles'>[];
  readonly people: readonly Entry<'people'>[];
  readonly organizations: readonly Entry<'organizations'>[];
  readonly programs: readonly Entry<'programs'>[];
  readonly products: readonly Entry<'products'>[];
  readonly events: readonly Entry<'events'>[];
  readonly topics: readonly Entry<'topics'>[];
  readonly webcasts: readonly Entry<'webcasts'>[];
  readonly resources: readonly Entry<'resources'>[];
  readonly newsletters: readonly Entry<'newsletters'>[];
  readonly pages: readonly Entry<'pages'>[];
  /** Every address that was published once. */
  readonly addresses: Data<'addresses'>;
  /** Paths of the pictures below content/pictures/. */
  readonly pictures: ReadonlySet<string>;
  /** Files that exist but could not be read or do not fit their schema, by `collection/id`: a
   * reference to one is no second problem. */
  readonly broken: ReadonlyMap<string, BrokenFile>;
  /** What is wrong with files taken alone. */
  readonly problems: readonly Problem[];
}

/** A file that is no entry. What it says of its status tells whether its problems stop a build. */
export interface BrokenFile {
  readonly file: string;
  /** As written, when the YAML could be read and they are text; nothing has checked them. */
  readonly status?: string;
  readonly date?: string;
}

/** How much a problem matters: an error stops the build, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** Something wrong in `content/`: data, printed only by entry points. */
export interface Problem {
  /** A key of the catalogue in problems.ts. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The end of the marked text, when it is known. */
  readonly length?: number;
  readonly message: string;
  /** What to type instead. */
  readonly hint?: string;
}

// ---------------------------------------------------------------- what comes out

/** A moment as ISO text in UTC with seconds: 2011-07-13T04:00:00Z. */
export type Moment = string;
/** A day as ISO text, in the publication's zone: 2011-07-12. */
export type Day = string;
/** A year, a month or a day. */
export type RoughDay = string;

/** Names an entity: its collection and id. */
export interface EntityKey {
  readonly collection: EntityCollection;
  readonly id: string;
}

/** A name with the time it held. */
export interface DatedName {
  readonly name: string;
  readonly from?: RoughDay;
  readonly to?: RoughDay;
  readonly source?: string;
}

/** What all entities share. */
export interface EntityBase {
  readonly id: string;
  readonly file: string;
  /** Today's name. */
  readonly name: string;
  readonly sortName: string;
  readonly aliases: readonly string[];
  /** Oldest first. */
  readonly names: readonly DatedName[];
  readonly description?: string;
  readonly sameAs: readonly string[];
  readonly sources: readonly string[];
  readonly sample: boolean;
  /** The feed id (tag:). */
  readonly feedId: string;
  readonly body: PublishedBody;
}

/** An office held, resolved. */
export interface Role {
  readonly organization: string;
  readonly title: string;
  readonly from?: RoughDay;
  readonly to?: RoughDay | 'present';
  readonly checked?: Day;
  readonly seen: readonly Day[];
  readonly source: string;
}

export interface Person extends EntityBase {
  readonly collection: 'people';
  readonly roles: readonly Role[];
  readonly byline?: { readonly staff: boolean; readonly collective: boolean };
}
export interface Organization extends EntityBase {
  readonly collection: 'organizations';
  readonly website?: string;
  readonly place?: string;
}
export interface Program extends EntityBase {
  readonly collection: 'programs';
  readonly owner?: string;
  readonly status: Data<'programs'>['status'];
  readonly requirements: Data<'programs'>['requirements'];
}
export interface Product extends EntityBase {
  readonly collection: 'products';
  readonly maker?: string;
  readonly announced?: RoughDay;
  readonly available?: RoughDay;
}
export interface Event extends EntityBase {
  readonly collection: 'events';
  readonly organizer?: string;
  readonly place?: string;
  readonly venue?: string;
  readonly starts?: Day;
  readonly ends?: Day;
}
export type Entity = Person | Organization | Program | Product | Event;

/** A place in a rendered body where a name becomes a link: offsets count UTF-16 units of the run's text. */
export interface Mark {
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly entity: EntityKey;
}

/** A body as pages need it; the rendered HTML is fetched beside it. */
export interface PublishedBody {
  readonly digest: string;
  /** Whether there is anything to print. */
  readonly empty: boolean;
  readonly format: 'md' | 'mdx';
  readonly wordCount: number;
  /** First mentions in document order, none inside another link. */
  readonly marks: readonly Mark[];
  /** Explicit links such as person:jon-roskill, article:slug and figure:id, resolved to paths with
   * the base path, or to `#figure-<id>` on the same page. */
  readonly links: Readonly<Record<string, string>>;
  /** Paths below content/pictures/ of what it shows, each once, in document order. */
  readonly pictures: readonly string[];
  /** The charts in it that the ledger has figures for. */
  readonly charts: readonly PublishedChart[];
}

/** Which figures a chart draws. */
export interface PublishedChart {
  readonly of: EntityKey;
  readonly measure: string;
  /** Missing where the figures have none. */
  readonly unit?: string;
}

/** How an article speaks of an entity. */
export interface Mention {
  readonly entity: EntityKey;
  /** The name the entity had on the article's day. */
  readonly nameThen: string;
  readonly how: 'quoted' | 'cited' | 'discussed' | 'unnamed';
  /** The title the source gave, where the editor noted one. */
  readonly as?: string;
  /** People only: the offices known for the article's day; empty when none is known. */
  readonly roles: readonly Role[];
  /** People only: `as` was given and is none of the titles known for that day. */
  readonly differs: boolean;
}

/** A figure of an article, a row of the ledger. */
export interface Figure {
  readonly id: string;
  readonly article: string;
  readonly of: EntityKey;
  readonly measure: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly bound: Data<'articles'>['figures'][number]['bound'];
  readonly asOf: RoughDay;
  readonly saidBy?: string;
  /** The offices the speaker held on `asOf`. */
  readonly saidByRoles: readonly Role[];
  readonly source: Data<'articles'>['sources'][number];
  readonly status: Data<'articles'>['figures'][number]['status'];
  readonly supersedes?: string;
  readonly supersededBy?: string;
  /** Figures of the same thing, measure and unit with another value and an overlapping day. */
  readonly competing: readonly string[];
}

/** A correction with its own id in feeds. */
export type PublishedCorrection = Data<'articles'>['corrections'][number] & {
  readonly feedId: string;
};

export interface Article {
  readonly slug: string;
  readonly file: string;
  readonly feedId: string;
  readonly title: string;
  readonly deck: string;
  readonly kind: Data<'articles'>['kind'];
  readonly published: Moment;
  readonly publishedDay: Day;
  readonly updated?: Moment;
  readonly authors: readonly string[];
  readonly dateline?: string;
  readonly picture?: Data<'articles'>['picture'];
  readonly topics: readonly string[];
  /** In the order the editor listed them: people, organizations, programs, products, events. */
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly sources: Data<'articles'>['sources'];
  /** Newest first. */
  readonly corrections: readonly PublishedCorrection[];
  /** Entries of the register that touch this article. */
  readonly interests: Data<'interests'>['interests'];
  readonly body: PublishedBody;
  /** Whole minutes, at least 1. */
  readonly readingMinutes: number;
  readonly sample: boolean;
  /** Only in a preview: why the article is not in a build. */
  readonly hidden?: 'draft' | 'review' | 'scheduled';
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly body: PublishedBody;
}

/** A talk on the web, coming or past. */
export interface Webcast {
  readonly id: string;
  readonly file: string;
  readonly feedId: string;
  readonly title: string;
  readonly description: string;
  /** When it was first announced; never moves. */
  readonly announced: Moment;
  readonly begins: Moment;
  /** As far as it is known: when it begins, with no length given. */
  readonly ends: Moment;
  readonly minutes?: number;
  readonly speakers: readonly string[];
  /** Where it can be watched. */
  readonly url?: string;
  /** Whom and what it is about, in the order of an article's mentions. */
  readonly about: readonly EntityKey[];
  readonly body: PublishedBody;
  readonly sample: boolean;
}

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly updated?: Day;
  readonly body: PublishedBody;
}

/** The publication as of one moment: resolved, dated, ordered. Plain data, nothing in it can be called. */
export interface Publication {
  readonly now: Moment;
  readonly settings: Data<'publication'>;
  readonly words: Data<'words'>;
  /** Newest first; only what a reader may see (all in a preview). */
  readonly articles: readonly Article[];
  /** Each list in the order of its A–Z index. */
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly programs: readonly Program[];
  readonly products: readonly Product[];
  readonly events: readonly Event[];
  readonly topics: readonly Topic[];
  readonly pages: readonly Page[];
  /** Those announced by now (all in a preview); the one that begins last comes first. */
  readonly webcasts: readonly Webcast[];
  readonly interests: Data<'interests'>['interests'];
  /** All figures of the visible articles, newest `asOf` first. */
  readonly figures: readonly Figure[];
  /** Former addresses, path to path, both with the base path. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Addresses of what was published once and is gone, and where they lead instead; both with the
   * base path. */
  readonly gone: Readonly<Record<string, string>>;
  /** Feeds that were published once and stay when they have nothing any more: paths below the site,
   * without the base path, such as `people/jon-roskill/feed.xml`. */
  readonly keptFeeds: readonly { readonly path: string; readonly title: string }[];
  /** When the next published article with a future date is due. */
  readonly nextDue?: { readonly moment: Moment; readonly slug: string };
}
