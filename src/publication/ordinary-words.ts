import { primary } from './word-edges.ts';

/** What of a language's capitalised words is no name. All take words as they are written. */
export interface OrdinaryWords {
  /** “The”, “But”, “In”: no part of a name, also where a name goes before. In small letters. */
  readonly isFunctionWord: (word: string) => boolean;
  /** A word before or after a name that is not of it: a title, a month, “Firma”. */
  readonly isBesideNames: (word: string) => boolean;
  /** A day of the week, which English puts behind a name: “told Contoso Monday”. */
  readonly isWeekday: (word: string) => boolean;
  /** A word that is no name by itself: “American”, “CEO”. */
  readonly isNoName: (word: string) => boolean;
  /** A country, or a city that a time zone is named after: no entry can be made of it. */
  readonly isPlace: (name: string) => boolean;
  /** Whether every noun has a capital, so that one alone tells of no name. */
  readonly capitalisesNouns: boolean;
  /** Whether there is a list of function words at all. */
  readonly isKnown: boolean;
}

/** The ordinary words of a language; months, days and countries are those of Intl. */
export function ordinaryWordsOf(language: string): OrdinaryWords {
  const lists = byLanguage[primary(language)];
  const functionWords = wordSet(lists?.functionWords);
  const months = new Set(namesOf(12, (index) => [2001, index, 1], { month: 'long' }, language));
  const weekdays = new Set(
    namesOf(7, (index) => [2001, 0, index + 1], { weekday: 'long' }, language),
  );
  const beside = wordSet(lists?.besideNames);
  const noNames = wordSet(lists?.noNames);
  const places = placesOf(language);

  return {
    isFunctionWord: (word) => functionWords.has(word),
    isBesideNames: (word) => months.has(word) || weekdays.has(word) || beside.has(word),
    isWeekday: (word) => weekdays.has(word),
    isNoName: (word) =>
      noNames.has(word) || abbreviations.has(word) || places.has(word) || /^.$/su.test(word),
    isPlace: (name) => places.has(name),
    capitalisesNouns: ['de', 'lb'].includes(primary(language)),
    isKnown: lists !== undefined,
  };
}

/** Months or days as a language calls them. */
function namesOf(
  count: number,
  dayOf: (index: number) => readonly [number, number, number],
  style: Intl.DateTimeFormatOptions,
  language: string,
): string[] {
  const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, index) => format.format(Date.UTC(...dayOf(index))));
}

function placesOf(language: string): ReadonlySet<string> {
  const places = new Set<string>(furtherPlaces);
  for (const type of ['region', 'language'] as const) {
    const names = new Intl.DisplayNames(language, { type, fallback: 'none' });
    for (const code of twoLetterCodes) {
      const name = names.of(type === 'region' ? code.toUpperCase() : code);
      if (name !== undefined) places.add(name);
    }
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    places.add((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
  }
  return places;
}

const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
const twoLetterCodes = letters.flatMap((first) => letters.map((second) => first + second));

function wordSet(words = ''): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}

/** Large cities without a time zone of their own, and parts of the world. */
const furtherPlaces = [
  ...['Las Vegas', 'San Francisco', 'San Diego', 'San Antonio', 'San Jose', 'New Orleans'],
  ...['Salt Lake City', 'Silicon Valley', 'Washington', 'Hong Kong', 'Tel Aviv', 'Buenos Aires'],
  ...['Rio de Janeiro', 'Cape Town', 'New Delhi', 'North America', 'South America', 'Middle East'],
  ...['Latin America', 'Southeast Asia', 'East Asia', 'Eastern Europe', 'Western Europe'],
  ...['North Carolina', 'South Carolina', 'North Dakota', 'South Dakota', 'New Jersey'],
  ...['New Mexico', 'New Hampshire', 'Rhode Island', 'West Virginia', 'New England'],
  ...['Great Britain', 'Northern Ireland', 'British Columbia', 'South Wales', 'White House'],
];

const abbreviations = wordSet(`
  CEO COO CFO CTO CIO CMO CSO VP SVP EVP PR HR IT PC TV US USA UK EU UN UAE U.S U.S. U.K U.K. D.C
  D.C. SMB ISV VAR MSP VIP CRM ERP API SDK SaaS PaaS IaaS AI ML FAQ FUD HTML URL PDF USD EUR GBP AM
  PM GDP IPO B2B B2C Q1 Q2 Q3 Q4 TLDR OK DIY PhD MBA
`);

const titles = `
  Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor President Vice Chief Executive Officer Senior
  Director Manager Chairman Chairwoman Chair Minister Prime Chancellor Senator Sen. Representative
  Rep. Governor Gov. Secretary General Gen. CEO COO CFO CTO CIO CMO VP SVP EVP Corporate Managing
  Founder Analyst Editor King Queen Judge Sir Lady
`;

const byLanguage: Readonly<
  Record<
    string,
    {
      readonly functionWords: string;
      readonly besideNames: string;
      readonly noNames: string;
    }
  >
> = {
  en: {
    functionWords: `
      a an the this that these those there here it its he she they we you i his her their our your my
      him them us who whom whose which what when where why how whether if unless until while because
      since although though as than then so yet but and or nor not no neither either both each every
      all any some many most more much few fewer several other others another such same one two three
      four five six seven eight nine ten first second third last next now today tomorrow yesterday
      in on at by for from to of off with without within into onto over under above below between
      among across through during before after about against around behind beside besides beyond
      despite down except inside near outside per toward towards up upon via like unlike according
      is are was were be been being has have had do does did can could will would shall should may
      might must let also again almost already always even ever just maybe never often only once
      perhaps quite rather seldom sometimes soon still too very well however therefore thus hence
      instead meanwhile moreover nevertheless otherwise indeed finally later earlier asked given
      people customers companies critics analysts officials executives reports sources partners
      users experts researchers investors employees members looking speaking
    `,
    besideNames: titles,
    noNames: `
      I American Americans European Europeans British French German Germans Spanish Italian Dutch
      Indian Chinese Japanese Korean Russian African Asian Australian Canadian Mexican Brazilian
      Swiss Swedish Irish Scottish Christmas Easter Internet Web God Earth
    `,
  },
  de: {
    functionWords: `
      der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener
      jede jeder jedes alle einige viele mehrere manche wenige beide andere er sie es wir ihr ich man
      sein seine seinen seiner ihre ihren ihrer unser unsere kein keine wer was wann wo wie warum wenn
      weil dass ob und oder aber denn doch sondern auch nur noch schon sehr so nicht nun jetzt heute
      gestern morgen dann da dort hier damit davon dabei dazu daher darum trotzdem allerdings außerdem
      zudem inzwischen bereits bisher zuvor danach später in im an am auf aus bei beim mit nach nahe
      seit von vom vor zu zum zur über um unter durch für gegen ohne zwischen während wegen trotz laut
      bis ab neben hinter ist sind war waren hat haben hatte wird werden wurde kann können soll will
      als wie mehr weniger rund etwa fast ganz erst zwei drei vier fünf sechs sieben acht neun zehn
      neue neuer neues neuen
    `,
    besideNames: `${titles}
      Herr Herrn Frau Doktor Präsident Präsidentin Kanzler Kanzlerin Minister Ministerin Chef Chefin
      Vorstand Direktor Direktorin Leiter Leiterin Geschäftsführer Geschäftsführerin Sprecher
      Sprecherin Ende Anfang Mitte Prozent Million Millionen Milliarde Milliarden Euro Dollar Uhr
      Jahr Jahre Jahren Tag Tage Tagen Woche Wochen Monat Monate Monaten Firma Unternehmen Konzern
      Hersteller Anbieter Partner Kunde Kunden Programm Produkt Produkte Dienst Dienste Bereich
      Projekt Thema Abteilung Stadt Land Messe Konferenz Veranstaltung Seite Nummer Kapitel Version
    `,
    noNames: '',
  },
};
