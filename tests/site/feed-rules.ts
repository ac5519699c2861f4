import { XMLParser } from 'fast-xml-parser';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A feed or a list of feeds as it is published. */
export interface PublishedFeed {
  readonly xml: string;
  /** Its whole address. */
  readonly address: string;
  /** The time it is read. */
  readonly now: number;
}

/**
 * What the W3C feed validator would say at its strictest level of a feed in RSS or Atom or of a list
 * in OPML, by the names of its messages. Source: https://github.com/w3c/feedvalidator,
 * src/feedvalidator.
 */
export function feedFaults(feed: PublishedFeed): string[] {
  const { xml } = feed;
  if (!isWellFormed(xml)) return ['SAXError'];
  const root = rootOf(xml);
  const judged: Judged = { ...feed, root, isAtom: root.name === 'feed', items: itemsOf(root) };
  return rules.filter(([, breaks]) => breaks(judged)).map(([name]) => name);
}

interface Judged extends PublishedFeed {
  readonly root: Element;
  readonly isAtom: boolean;
  readonly items: readonly Element[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const rules: readonly (readonly [string, (feed: Judged) => boolean])[] = [
  ['ValidatorLimit', ({ xml }) => Buffer.byteLength(xml) > 5_000_000],
  ['MissingAtomSelfLink', (feed) => isFeed(feed) && linksOf(feed, 'self').length === 0],
  ['RelativeSelf', (feed) => linksOf(feed, 'self').some((href) => !URL.canParse(href))],
  [
    'SelfDoesntMatchLocation',
    (feed) => linksOf(feed, 'self').some((href) => href !== feed.address),
  ],
  ['MissingGuid', (feed) => feed.items.some((item) => idOf(item, feed) === '')],
  ['NotSufficientlyUnique', hasWeakId],
  [
    'DuplicateIds',
    ({ items, isAtom }) => new Set(items.map((item) => idOf(item, { isAtom }))).size < items.length,
  ],
  ['InvalidHttpGUID', ({ items }) => items.some(isWrongPermalink)],
  [
    'InvalidFullLink',
    (feed) => feed.isAtom && [feed.root, ...feed.items].some((each) => !isIri(idOf(each, feed))),
  ],
  [
    'ContainsRelRef',
    (feed) => htmlElements(feed).some(({ attributes }) => attributes.some(isRelative)),
  ],
  ['SecurityRisk', (feed) => htmlElements(feed).some(({ tag }) => dangerous.has(tag))],
  ['NotHtml', (feed) => htmlsOf(feed).some((html) => !isHtml(html))],
  ['SecurityRiskAttr', (feed) => hasAttribute(feed, (name) => name.startsWith('on'))],
  // The validator lets some styles pass; a reader keeps none of them.
  ['DangerousStyleAttr', (feed) => hasAttribute(feed, (name) => name === 'style')],
  [
    'ContainsHTML',
    (feed) => plainTexts(feed).some((text) => /<\/?[a-z]|&(?:#\d|#x|[a-z]+;)/iu.test(text)),
  ],
  [
    'CharacterData',
    ({ xml, root }) => root.name !== 'opml' && /&(?!#x26;|#x3C;|#x3E;)/u.test(rawTexts(xml)),
  ],
  ['NeedDescriptionBeforeContent', ({ items }) => items.some(hasContentFirst)],
  ['DuplicateItemSemantics', ({ items }) => items.some(saysTwice)],
  ['ImplausibleDate', ({ root, now }) => datesIn(root).some((date) => !isPlausible(date, now))],
  ['IncorrectDOW', ({ root }) => datesIn(root).some(hasWrongWeekday)],
  ['FeedHistoryRelInEntry', ({ items }) => items.some((item) => archiveLinks(item).length > 0)],
  [
    'FeedRelInCompleteFeed',
    ({ root }) => has(root, 'fh:complete') && archiveLinks(channelOf(root)).length > 0,
  ],
  [
    'MissingCurrentInArchive',
    (feed) => has(feed.root, 'fh:archive') && linksOf(feed, 'current').length === 0,
  ],
  [
    'ArchiveIncomplete',
    ({ root }) => has(root, 'fh:archive') && archiveLinks(channelOf(root)).length === 0,
  ],
  [
    'LinkPastEnd',
    (feed) => !has(feed.root, 'fh:archive') && linksOf(feed, 'next-archive').length > 0,
  ],
  ['MisplacedXHTMLContent', ({ xml }) => rawMarkup(xml).includes('http://www.w3.org/1999/xhtml')],
  ['MissingOutlineType', ({ root }) => outlinesIn(root).some(isUntypedFeed)],
  [
    'MissingXmlURL',
    ({ root }) =>
      outlinesIn(root).some(
        ({ attributes }) =>
          attributes['type'] === 'rss' && !URL.canParse(attributes['xmlUrl'] ?? ''),
      ),
  ],
  [
    'MissingTitleAttr',
    ({ root }) =>
      outlinesIn(root).some(
        ({ attributes }) => attributes['type'] === 'rss' && !attributes['title'],
      ),
  ],
];

// ---------------------------------------------------------------- XML

function isWellFormed(xml: string): boolean {
  const isAllowed = !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml);
  const badText = /\]\]>|[<>]|&(?!(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/u;
  return (
    isAllowed && !badText.test(rawTexts(xml).replaceAll(/(?<!\]\])>/gu, '')) && isBalanced(xml)
  );
}

/** Whether every element ends, inside the one it began in. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const [token] of rawMarkup(xml).matchAll(tag)) {
    const name = /^<\/?([^\s/>]+)/u.exec(token)?.[1] ?? '';
    if (token.startsWith('<?') || token.endsWith('/>')) continue;
    if (!token.startsWith('</')) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

const section = /<!\[CDATA\[.*?\]\]>/gsu;
const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;

/** The texts as they are written, without sections of character data. */
function rawTexts(xml: string): string {
  return xml.replaceAll(section, '').replaceAll(tag, ' ');
}

function rawMarkup(xml: string): string {
  return xml.replaceAll(section, '');
}

function rootOf(xml: string): Element {
  const parsed: readonly ParsedNode[] = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    ignorePiTags: true,
    ignoreDeclaration: true,
    // Numeric references, which the parser counts among those of HTML.
    htmlEntities: true,
  }).parse(xml);
  const [root] = parsed.flatMap(elementOf);
  if (root === undefined) throw new Error('There is no element.');
  return root;
}

/** As the parser gives it: the name of the element with its nodes, the attributes under `:@`. */
type ParsedNode = Readonly<Record<string, unknown>>;

function elementOf(node: ParsedNode): Element[] {
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined || name === '#text') return [];
  const nodes = node[name] as readonly ParsedNode[];
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Element['attributes'],
      children: nodes.flatMap(elementOf),
      text: nodes.map((each) => (typeof each['#text'] === 'string' ? each['#text'] : '')).join(''),
    },
  ];
}

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

const channelOf = (root: Element) => root.children.find(({ name }) => name === 'channel') ?? root;
const itemsOf = (root: Element) =>
  channelOf(root).children.filter(({ name }) => name === 'item' || name === 'entry');
const outlinesIn = (root: Element) => everyElement(root).filter(({ name }) => name === 'outline');
const childText = (element: Element, child: string) =>
  element.children.find(({ name }) => name === child)?.text ?? '';
const has = (root: Element, child: string) =>
  channelOf(root).children.some(({ name }) => name === child);
const isFeed = ({ root }: Judged) => root.name !== 'opml';

// ---------------------------------------------------------------- links and ids

function linksOf({ root }: Judged, rel: string): string[] {
  return channelOf(root)
    .children.filter(
      ({ name, attributes }) => /^(?:atom:)?link$/u.test(name) && attributes['rel'] === rel,
    )
    .map(({ attributes }) => attributes['href'] ?? '');
}

function archiveLinks(element: Element): Element[] {
  return element.children.filter(
    ({ name, attributes }) =>
      name.endsWith('link') && /^(?:prev|next)-archive$/u.test(attributes['rel'] ?? ''),
  );
}

function idOf(element: Element, { isAtom }: Pick<Judged, 'isAtom'>): string {
  return childText(element, isAtom ? 'id' : 'guid');
}

function hasWeakId(feed: Judged): boolean {
  return feed.items.some((item) => /^\d{1,8}$/u.test(idOf(item, feed)));
}

function isWrongPermalink(item: Element): boolean {
  const guid = item.children.find(({ name }) => name === 'guid');
  return (
    guid !== undefined && guid.attributes['isPermaLink'] !== 'false' && !/^https?:/u.test(guid.text)
  );
}

const isIri = (id: string) => URL.canParse(id) && !/[\s<>"{}|\\^`]/u.test(id);

// ---------------------------------------------------------------- texts

/** Titles and the like, which are no HTML. */
function plainTexts({ root, isAtom }: Judged): string[] {
  const names = isAtom
    ? ['title', 'subtitle', 'summary', 'name', 'rights']
    : ['title', 'category', 'dc:creator', 'copyright', 'media:credit', 'media:description'];
  return everyElement(root)
    .filter(({ name }) => names.includes(name))
    .map(({ text }) => text);
}

function htmlsOf({ root, isAtom }: Judged): string[] {
  const names = isAtom ? ['content'] : ['content:encoded', 'description'];
  return everyElement(root)
    .filter(({ name }) => names.includes(name))
    .map(({ text }) => text);
}

function hasContentFirst({ children }: Element): boolean {
  const names = children.map(({ name }) => name);
  const content = names.indexOf('content:encoded');
  const description = names.indexOf('description');
  return content !== -1 && (description === -1 || description > content);
}

function saysTwice({ children }: Element): boolean {
  const names = children.map(({ name }) => name);
  const creators = names.filter((name) => name === 'dc:creator').length;
  // Readers keep one of several creators, though the validator allows them.
  return (
    creators > 1 ||
    [
      ['author', 'dc:creator'],
      ['pubDate', 'dc:date'],
      ['category', 'dc:subject'],
    ].some((pair) => pair.every((name) => names.includes(name)))
  );
}

function isUntypedFeed({ attributes }: Element): boolean {
  return (
    attributes['type'] === undefined &&
    ['title', 'xmlUrl', 'htmlUrl', 'description', 'language'].some((name) => name in attributes)
  );
}

// ---------------------------------------------------------------- dates

function datesIn(root: Element): string[] {
  const names = [
    'pubDate',
    'lastBuildDate',
    'dcterms:modified',
    'published',
    'updated',
    'dateModified',
    'dateCreated',
  ];
  return everyElement(root)
    .filter(({ name }) => names.includes(name))
    .map(({ text }) => text);
}

function isPlausible(date: string, now: number): boolean {
  const moment = Date.parse(date);
  return moment >= Date.parse('1990-01-01') && moment <= now + 10 * 60_000;
}

function hasWrongWeekday(date: string): boolean {
  return /^[A-Z]/u.test(date) && new Date(date).toUTCString() !== date;
}

// ---------------------------------------------------------------- HTML

const dangerous: ReadonlySet<string> = new Set([
  'iframe',
  'script',
  'style',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'applet',
  'frame',
]);
const known =
  /^(?:a|abbr|aside|audio|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|data|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|video|wbr)$/u;

/** Whether a strict parser finds nothing to mend in it, and every element is one that readers know. */
function isHtml(html: string): boolean {
  const faults: unknown[] = [];
  const tree = fromHtml(html, { fragment: true, onerror: (fault) => void faults.push(fault) });
  const unknown = elementsOf(tree).some(
    (each) => !known.test(each.tag) && !dangerous.has(each.tag),
  );
  // The validator's parser asks for a reference where HTML lets a sign stand alone.
  const bare = /&(?!(?:#\d+|#x[\da-f]+|\w+);)/iu.test(html);
  return faults.length === 0 && !unknown && !bare && plain(toHtml(tree)) === plain(html);
}

/** With references decoded that can be written in several ways. */
function plain(html: string): string {
  return html
    .replaceAll(/&(?:#x26|amp);/gu, '&')
    .replaceAll(/&(?:#x3C|lt);/gu, '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&(?:#x22|quot);/gu, '"');
}

interface HtmlElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, unknown])[];
}

function htmlElements(feed: Judged): HtmlElement[] {
  return htmlsOf(feed).flatMap((html) => elementsOf(fromHtml(html, { fragment: true })));
}

function elementsOf(tree: Nodes): HtmlElement[] {
  const elements: HtmlElement[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    elements.push({ tag: tagName, attributes: Object.entries(properties) });
  });
  return elements;
}

function hasAttribute(feed: Judged, matches: (name: string) => boolean): boolean {
  return htmlElements(feed).some(({ attributes }) =>
    attributes.some(([name]) => matches(name.toLowerCase())),
  );
}

function isRelative([name, value]: readonly [string, unknown]): boolean {
  return ['href', 'src', 'cite', 'poster'].includes(name) && !/^\w+:/u.test(String(value));
}
