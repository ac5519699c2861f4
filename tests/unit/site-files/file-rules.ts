import { XMLParser } from 'fast-xml-parser';

/** What the rules of a file's format are held against. */
export interface Surroundings {
  /** The whole address of the home page, with a slash at its end. */
  readonly home: string;
  /** The moment of the build. */
  readonly now: string;
  /** Whether the build answers at a whole address. */
  readonly has: (address: string) => boolean;
}

/** Sentences on what is wrong with a file. */
type Faults = string[];

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9';

/** https://www.sitemaps.org/protocol.html */
export function sitemapFaults(xml: string, around: Surroundings): Faults {
  return entryFaults(xml, 'urlset', 'url', around);
}

/** https://www.sitemaps.org/protocol.html#index */
export function sitemapIndexFaults(xml: string, around: Surroundings): Faults {
  return entryFaults(xml, 'sitemapindex', 'sitemap', around);
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemapFaults(xml: string, around: Surroundings): Faults {
  const faults = wellFormed(xml);
  if (faults.length > 0) return faults;
  const { urlset } = parsed(xml, ['url']);
  if (urlset?.['@xmlns'] !== sitemapSpace) faults.push('The root is no urlset of sitemaps.');
  if (urlset?.['@xmlns:news'] !== newsSpace) faults.push('The namespace of news is missing.');
  const urls = urlset?.url ?? [];
  if (urls.length > 1000) faults.push('There are more than 1000 articles.');
  for (const url of urls) {
    const news = url['news:news'];
    addressFaults(String(url.loc), around, faults);
    const date = String(news?.['news:publication_date']);
    const age = Date.parse(around.now) - Date.parse(date);
    if (!isMoment(date)) faults.push(`“${date}” is no moment.`);
    else if (age < 0 || age > 2 * 86_400_000) faults.push(`${date} is not within two days.`);
    if (!news?.['news:title']) faults.push('An article has no title.');
    if (!news?.['news:publication']?.['news:name']) faults.push('The publication has no name.');
    if (
      !/^(?:[a-z]{2,3}|zh-(?:cn|tw))$/u.test(String(news?.['news:publication']?.['news:language']))
    )
      faults.push('The language is no code of ISO 639.');
  }
  return faults;
}

/** RFC 9309, and https://contentsignals.org/ */
export function robotsFaults(text: string, around: Surroundings): Faults {
  const faults: Faults = [];
  let inGroup = false;
  let sitemaps = 0;
  for (const line of text.split('\n').map((each) => each.replace(/#.*$/u, '').trim())) {
    if (line === '') continue;
    const [, name = '', value = ''] = /^([A-Za-z-]+):\s*(.*)$/u.exec(line) ?? [];
    switch (name.toLowerCase()) {
      case 'user-agent':
        if (!/^(?:\*|[A-Za-z_-]+)$/u.test(value)) faults.push(`“${value}” is no crawler.`);
        inGroup = true;
        break;
      case 'allow':
      case 'disallow':
        if (!inGroup) faults.push(`“${line}” is in no group.`);
        if (value !== '' && !value.startsWith('/')) faults.push(`“${value}” is no path.`);
        if (name.toLowerCase() === 'disallow' && value !== '') faults.push('A page is forbidden.');
        break;
      case 'content-signal':
        if (!inGroup) faults.push(`“${line}” is in no group.`);
        for (const signal of value.split(',')) {
          if (!/^(?:search|ai-input|ai-train)=(?:yes|no)$/u.test(signal.trim()))
            faults.push(`“${signal.trim()}” is no content signal.`);
        }
        break;
      case 'sitemap':
        sitemaps += 1;
        addressFaults(value, around, faults);
        break;
      default:
        faults.push(`“${line}” is no line of robots.txt.`);
    }
  }
  if (!inGroup) faults.push('There is no group.');
  if (sitemaps !== 2) faults.push('There are not two sitemaps.');
  return faults;
}

/** RFC 9116, 2.5 and 4. */
export function securityFaults(text: string, around: Surroundings): Faults {
  const faults: Faults = [];
  const fields = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/u)) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^([\x21-\x39\x3b-\x7e]+): (\S.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) faults.push(`“${line}” is no field.`);
    else fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  for (const name of fields.keys()) {
    if (!securityFields.includes(name)) faults.push(`${name} is no field of security.txt.`);
  }
  const contacts = fields.get('Contact') ?? [];
  if (contacts.length === 0) faults.push('There is no contact.');
  for (const contact of contacts) {
    if (!/^(?:mailto:\S+@\S+|tel:\+?[\d-]+|https:\/\/\S+)$/u.test(contact))
      faults.push(`“${contact}” is no contact.`);
  }
  const expires = fields.get('Expires') ?? [];
  if (expires.length !== 1) faults.push('There is not one day of expiry.');
  const [expiry = ''] = expires;
  const left = (Date.parse(expiry) - Date.parse(around.now)) / 86_400_000;
  if (!isMoment(expiry)) faults.push(`“${expiry}” is no moment.`);
  else if (left < 30) faults.push('It ends within 30 days.');
  else if (left > 367) faults.push('It is good for more than a year.');
  const [canonical = ''] = fields.get('Canonical') ?? [];
  addressFaults(canonical, around, faults);
  if ((fields.get('Preferred-Languages') ?? []).length > 1) faults.push('Languages come twice.');
  return faults;
}

const securityFields = [
  'Acknowledgments',
  'Canonical',
  'Contact',
  'Encryption',
  'Expires',
  'Hiring',
  'Policy',
  'Preferred-Languages',
];

/** https://journallist.net/reference-document-for-trust-txt-specifications */
export function trustFaults(text: string, around: Surroundings): Faults {
  const faults: Faults = [];
  const seen = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^([a-z]+)=(\S+)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined || !trustNames.includes(name)) {
      faults.push(`“${line}” is no line of trust.txt.`);
      continue;
    }
    if (seen.get(name)?.includes(value)) faults.push(`“${line}” comes twice.`);
    seen.set(name, [...(seen.get(name) ?? []), value]);
    if (name === 'datatrainingallowed') {
      if (!/^(?:yes|no)$/u.test(value)) faults.push(`“${value}” is neither yes nor no.`);
    } else if (name === 'contact' && !value.startsWith('http')) {
      if (!/^(?:mailto|tel):\S+$/u.test(value)) faults.push(`“${value}” is no contact.`);
    } else if (!URL.canParse(value)) faults.push(`“${value}” is no address.`);
    else if (value.startsWith(new URL(around.home).origin)) addressFaults(value, around, faults);
  }
  for (const name of ['controlledby', 'datatrainingallowed']) {
    if ((seen.get(name) ?? []).length > 1) faults.push(`${name} comes twice.`);
  }
  return faults;
}

const trustNames = [
  ...['member', 'belongto', 'control', 'controlledby', 'social', 'vendor', 'customer'],
  ...['disclosure', 'contact', 'datatrainingallowed'],
];

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export function miningFaults(text: string, around: Surroundings): Faults {
  const rules = JSON.parse(text) as unknown;
  if (!Array.isArray(rules) || rules.length === 0) return ['It is no list of rules.'];
  return rules.flatMap((rule: Record<string, unknown>) => {
    const faults: Faults = [];
    if (rule['location'] !== new URL(around.home).pathname) faults.push('The location is another.');
    if (rule['tdm-reservation'] !== 0 && rule['tdm-reservation'] !== 1)
      faults.push('The reservation is neither 0 nor 1.');
    if (rule['tdm-policy'] !== undefined)
      addressFaults(JSON.stringify(rule['tdm-policy']).slice(1, -1), around, faults);
    return faults;
  });
}

/** https://www.w3.org/TR/appmanifest/, and what browsers ask of an app. */
export function manifestFaults(text: string, around: Surroundings): Faults {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const faults: Faults = [];
  const { pathname } = new URL(around.home);
  for (const name of ['start_url', 'scope', 'id']) {
    if (manifest[name] !== pathname) faults.push(`${name} is not the home page.`);
  }
  if (typeof manifest['name'] !== 'string' || manifest['name'] === '')
    faults.push('It has no name.');
  const short = manifest['short_name'];
  if (typeof short === 'string' && short.length > 12) faults.push('The short name is long.');
  if (manifest['dir'] !== 'ltr' && manifest['dir'] !== 'rtl') faults.push('It has no direction.');
  const icons = manifest['icons'] as readonly Record<string, string>[];
  for (const size of ['192x192', '512x512']) {
    if (!icons.some(({ sizes, type }) => sizes === size && type === 'image/png'))
      faults.push(`There is no icon of ${size}.`);
  }
  for (const { src = '' } of icons) addressFaults(new URL(src, around.home).href, around, faults);
  return faults;
}

/** https://llmstxt.org/: a heading, a summary, and lists of links that lead somewhere. */
export function llmsFaults(text: string, around: Surroundings): Faults {
  const faults: Faults = [];
  const lines = text.split('\n');
  if (!/^# \S/u.test(lines[0] ?? '')) faults.push('It does not begin with a heading.');
  if (lines.filter((line) => line.startsWith('# ')).length > 1) faults.push('It has two titles.');
  if (!/^> \S/u.test(lines[2] ?? '')) faults.push('It has no summary.');
  if (text.length > 20_000) faults.push('It is long.');
  const links = lines.filter((line) => line.startsWith('- '));
  if (links.length === 0) faults.push('It has no link.');
  for (const line of links) {
    const [, address] = /^- \[.+?\]\((\S+)\)(?:: \S.*)?$/u.exec(line) ?? [];
    if (address === undefined) faults.push(`“${line}” is no link.`);
    else addressFaults(address, around, faults);
  }
  return faults;
}

/** An article as Markdown: its title, its address, text, and nothing of how its page is made. */
export function markdownFaults(text: string, around: Surroundings): Faults {
  const faults: Faults = [];
  if (!/^# \S.*\n\n> \S/u.test(text)) faults.push('It does not begin with title and deck.');
  const [, address] = /^<(\S+)>$/mu.exec(text) ?? [];
  if (address === undefined) faults.push('It does not say where the story is.');
  else addressFaults(address, around, faults);
  const prose = text.replaceAll(/^(`{3,})[^]*?^\1$/gmu, '').replaceAll(/(`+)[^`]+?\1/gu, '');
  if (/(?<!\\)<(?!https?:|mailto:)[a-z/]/iu.test(prose)) faults.push('It has HTML in it.');
  if (/^(?:import|export) /mu.test(prose)) faults.push('It has the source of a component.');
  if (/\]\((?!https?:|mailto:|tel:)/u.test(prose)) faults.push('A link is not whole.');
  return faults;
}

/** The addresses a sitemap or an index of them names. */
export function addressesIn(xml: string): string[] {
  const { urlset, sitemapindex } = parsed(xml, ['url', 'sitemap']);
  return [...(urlset?.url ?? []), ...(sitemapindex?.sitemap ?? [])].map(({ loc }) => String(loc));
}

function entryFaults(
  xml: string,
  root: 'urlset' | 'sitemapindex',
  name: 'url' | 'sitemap',
  around: Surroundings,
): Faults {
  const faults = wellFormed(xml);
  if (faults.length > 0) return faults;
  const file = parsed(xml, [name])[root];
  if (file?.['@xmlns'] !== sitemapSpace) faults.push(`The root is no ${root} of sitemaps.`);
  const entries = file?.[name] ?? [];
  if (entries.length === 0) faults.push('It has no address.');
  if (entries.length > 50_000) faults.push('It has more than 50,000 addresses.');
  if (Buffer.byteLength(xml) > 50 * 2 ** 20) faults.push('It has more than 50 MiB.');
  const seen = new Set<string>();
  for (const entry of entries) {
    const address = String(entry.loc);
    addressFaults(address, around, faults);
    if (seen.has(address)) faults.push(`${address} comes twice.`);
    seen.add(address);
    for (const key of Object.keys(entry)) {
      if (key !== 'loc' && key !== 'lastmod') faults.push(`There is no ${key} in a sitemap.`);
    }
    if (entry.lastmod === undefined) continue;
    const changed = entry.lastmod;
    if (!isMoment(changed)) faults.push(`“${changed}” is no moment.`);
    else if (changed > around.now) faults.push(`${changed} has not come.`);
    else if (changed === around.now) faults.push(`${changed} is when it was built.`);
  }
  return faults;
}

function addressFaults(address: string, { home, has }: Surroundings, faults: Faults): void {
  if (!address.startsWith(home)) faults.push(`${address} is not of this site.`);
  else if (address.length >= 2048) faults.push(`${address} is long.`);
  else if (new URL(address).href !== address) faults.push(`${address} is not escaped.`);
  else if (!has(address)) faults.push(`${address} leads nowhere.`);
}

function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Whether tags close in the order they opened and every & is a reference; xmllint reads the rest. */
function wellFormed(xml: string): Faults {
  const open: string[] = [];
  for (const [tag, closes, name, alone] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/gu)) {
    if (closes === '/' && open.pop() !== name) return [`It is no XML: ${tag} closes nothing.`];
    if (closes === '' && alone === '' && name !== undefined) open.push(name);
  }
  const lone = /&(?!(?:amp|lt|gt|quot|apos|#x?[\da-f]+);)/iu.test(xml);
  return open.length > 0 || lone ? ['It is no XML: something is not closed or not escaped.'] : [];
}

interface SitemapEntry {
  readonly loc?: string;
  readonly lastmod?: string;
  readonly 'news:news'?: {
    readonly 'news:publication_date'?: string;
    readonly 'news:title'?: string;
    readonly 'news:publication'?: {
      readonly 'news:name'?: string;
      readonly 'news:language'?: string;
    };
  };
}

interface SitemapFile {
  readonly '@xmlns'?: string;
  readonly '@xmlns:news'?: string;
  readonly url?: readonly SitemapEntry[];
  readonly sitemap?: readonly SitemapEntry[];
}

function parsed(
  xml: string,
  lists: readonly string[],
): { readonly urlset?: SitemapFile; readonly sitemapindex?: SitemapFile } {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => lists.includes(name),
  }).parse(xml);
}
