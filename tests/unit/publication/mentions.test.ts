import { describe, expect, test } from 'vitest';
import { entityCollections } from '../../../src/schemas/collections.ts';
import { createNameMatcher } from '../../../src/publication/mentions.ts';
import type { NamedEntity } from '../../../src/publication/name-patterns.ts';
import type { Body } from '../../../src/publication/types.ts';
import { prose, shown } from './prose.ts';

/** The channel in 2011, and people and things that make names hard. */
const channel = entities({
  'people/steve-ballmer': ['Steve Ballmer', 'Steven A. Ballmer'],
  'people/connie-ballmer': ['Connie Ballmer'],
  'people/jon-roskill': ['Jon Roskill'],
  'people/maria-van-der-berg': ['Maria van der Berg'],
  'people/hanan-al-masri': ['Hanan al-Masri'],
  'people/theresa-may': ['Theresa May'],
  'people/martin-luther-king': ['Martin Luther King Jr.'],
  'people/jose-alvarez': ['José Álvarez-Ruiz'],
  'people/prince': ['Prince'],
  'organizations/microsoft': ['Microsoft'],
  'organizations/talkin-cloud': ["Talkin' Cloud"],
  'organizations/yahoo': ['Yahoo!'],
  'organizations/ibm': ['IBM'],
  'organizations/it-partners': ['IT'],
  'programs/cloud-accelerate': ['Microsoft Cloud Accelerate', 'Cloud Accelerate'],
  'products/windows-azure': ['Microsoft Azure', 'Windows Azure', 'Azure'],
  'products/azure-active-directory': ['Azure Active Directory'],
  'products/active-directory': ['Active Directory', 'AD'],
  'products/ad-center': ['Ad Center', 'AD'],
  'products/office-365': ['Office 365'],
  'products/windows-8': ['Windows 8'],
  'products/dot-net': ['.NET'],
  'events/wpc-2011': ['Worldwide Partner Conference 2011', 'WPC11'],
});

describe('what is a name', () => {
  test.each([
    // the first mention, once
    [
      'the first mention becomes a link, once',
      'Azure and Azure.',
      '{Azure|windows-azure} and Azure.',
    ],
    [
      'another name of the same is no second link',
      'Windows Azure, now Microsoft Azure',
      '{Windows Azure|windows-azure}, now Microsoft Azure',
    ],
    ['the first mention of each', 'IBM, Microsoft, IBM', '{IBM|ibm}, {Microsoft|microsoft}, IBM'],

    // the longest
    ['a longer name hides the alias in it', 'Windows Azure', '{Windows Azure|windows-azure}'],
    [
      'a longer name hides another entity in it',
      'Microsoft Cloud Accelerate',
      '{Microsoft Cloud Accelerate|cloud-accelerate}',
    ],
    [
      'what was hidden counts where it stands alone',
      'Cloud Accelerate of Microsoft',
      '{Cloud Accelerate|cloud-accelerate} of {Microsoft|microsoft}',
    ],
    [
      'of names that overlap, the one that begins first',
      'Windows Azure Active Directory',
      '{Windows Azure|windows-azure} {Active Directory|active-directory}',
    ],
    [
      'of names that begin together, the longest',
      'Azure Active Directory',
      '{Azure Active Directory|azure-active-directory}',
    ],

    // where a word ends
    ['no part of a longer word', 'Azureware and subAzure', 'Azureware and subAzure'],
    ['no part of a word with an underscore', 'AZURE_Azure_KEY', 'AZURE_Azure_KEY'],
    [
      'a hyphen ends it',
      'a Microsoft-led, non-IBM day',
      'a {Microsoft|microsoft}-led, non-{IBM|ibm} day',
    ],
    ['a no-break hyphen ends it', 'Microsoft‑led', '{Microsoft|microsoft}‑led'],
    ['a slash ends it', 'Azure/Office 365', '{Azure|windows-azure}/{Office 365|office-365}'],
    ['a dash without spaces ends it', 'cloud—Azure—cloud', 'cloud—{Azure|windows-azure}—cloud'],
    [
      'a full stop at the end of a sentence ends it',
      'Use Office 365.',
      'Use {Office 365|office-365}.',
    ],
    ['a decimal is another number', 'Windows 8.1', 'Windows 8.1'],
    ['a thousand is another number', 'Office 365,000', 'Office 365,000'],
    ['a comma between names ends both', 'Azure,IBM', '{Azure|windows-azure},{IBM|ibm}'],
    ['a host is no name', 'at Microsoft.com or info@IBM', 'at Microsoft.com or info@IBM'],
    [
      'a name that begins with a sign touches no letter',
      'ASP.NET and .NET',
      'ASP.NET and {.NET|dot-net}',
    ],
    ['a name that ends with a sign', 'Yahoo!, Yahoo!s', '{Yahoo!|yahoo}, Yahoo!s'],
    ['letters outside the first plane are letters', '𝐀Azure Azure𝐀', '𝐀Azure Azure𝐀'],
    ['an accent makes it another word', 'Azure\u0301', 'Azure\u0301'],
    ['in brackets and quotes', '(“Azure”) ‘IBM’', '(“{Azure|windows-azure}”) ‘{IBM|ibm}’'],
    ['a letter with its accent apart before it', 'e\u0301Azure', 'e\u0301Azure'],

    // possessives
    ['a straight possessive', "Microsoft's", "{Microsoft|microsoft}'s"],
    ['a curly possessive', 'Steve Ballmer’s', '{Steve Ballmer|steve-ballmer}’s'],
    ['a possessive without s', 'the Azure’ and IBM’', 'the {Azure|windows-azure}’ and {IBM|ibm}’'],
    ['a contraction', "Microsoft'll", "{Microsoft|microsoft}'ll"],
    ['a possessive in capitals', "IBM'S", "{IBM|ibm}'S"],
    ['another word after an apostrophe', "IBM'ers", "IBM'ers"],
    ['a word before an apostrophe', "d'Azure", "d'Azure"],
    ['no genitive in English', 'Microsofts', 'Microsofts'],

    // one name, several writings
    ['a curly quote in a straight name', 'Talkin’ Cloud', '{Talkin’ Cloud|talkin-cloud}'],
    ['a straight quote in the text', "Talkin' Cloud's", "{Talkin' Cloud|talkin-cloud}'s"],
    ['a line break', 'Steve\nBallmer', '{Steve\nBallmer|steve-ballmer}'],
    ['a line break of Windows', 'Steve\r\nBallmer', '{Steve\r\nBallmer|steve-ballmer}'],
    ['several spaces', 'Steve   Ballmer', '{Steve   Ballmer|steve-ballmer}'],
    ['a no-break space', 'Office\u00A0365', '{Office\u00A0365|office-365}'],
    ['a narrow no-break space', 'Office\u202F365', '{Office\u202F365|office-365}'],
    ['a soft hyphen', 'Micro\u00ADsoft', '{Micro\u00ADsoft|microsoft}'],
    ['a soft hyphen beside a space', 'Steve \u00ADBallmer', '{Steve \u00ADBallmer|steve-ballmer}'],
    ['a soft hyphen after it stays outside', 'Azure\u00AD ', '{Azure|windows-azure}\u00AD '],
    [
      'a zero-width space and a mark of direction',
      'Az\u200Bure \u200EIBM\u200F',
      '{Az\u200Bure|windows-azure} \u200E{IBM|ibm}\u200F',
    ],
    [
      'accents apart from their letters',
      'Jose\u0301 A\u0301lvarez-Ruiz!',
      '{Jose\u0301 A\u0301lvarez-Ruiz|jose-alvarez}!',
    ],
    ['accents in their letters', 'José Álvarez-Ruiz', '{José Álvarez-Ruiz|jose-alvarez}'],
    [
      'what comes before moves nothing',
      'Cafe\u0301\u00AD \n ’ Azure',
      'Cafe\u0301\u00AD \n ’ {Azure|windows-azure}',
    ],
    ['a space that the name lacks makes it another', 'Micro soft', 'Micro soft'],

    // case
    ['small letters are no name', 'azure, microsoft, office 365', 'azure, microsoft, office 365'],
    ['capitals are no name', 'MICROSOFT, STEVE BALLMER', 'MICROSOFT, STEVE BALLMER'],
    ['a name in capitals is none in small letters', 'it is IT', 'it is {IT|it-partners}'],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text)).toBe(expected);
  });

  test('an emoji of several characters moves nothing', () => {
    expect(linksIn('👩‍💻🏽 Azure')).toBe('👩‍💻🏽 {Azure|windows-azure}');
  });
});

describe('a surname', () => {
  test.each([
    [
      'counts after the full name',
      '# Steve Ballmer\n\nThen he, Ballmer, spoke.',
      'Steve Ballmer//Then he, {Ballmer|steve-ballmer}, spoke.',
    ],
    [
      'counts after an alias',
      '# Steven A. Ballmer\n\nand Ballmer',
      'Steven A. Ballmer//and {Ballmer|steve-ballmer}',
    ],
    [
      'does not count before',
      'Ballmer came. Steve Ballmer spoke.',
      'Ballmer came. {Steve Ballmer|steve-ballmer} spoke.',
    ],
    [
      'has possessives',
      '# Steve Ballmer\n\nin Ballmer’s words',
      'Steve Ballmer//in {Ballmer|steve-ballmer}’s words',
    ],
    [
      'may begin a sentence',
      '# Steve Ballmer\n\nHe came. Ballmer spoke.',
      'Steve Ballmer//He came. {Ballmer|steve-ballmer} spoke.',
    ],
    [
      'may follow a title with a full stop',
      '# Steve Ballmer\n\nMr. Ballmer',
      'Steve Ballmer//Mr. {Ballmer|steve-ballmer}',
    ],
    [
      'may follow a possessive',
      '# Steve Ballmer\n\nMicrosoft’s Ballmer',
      'Steve Ballmer//{Microsoft|microsoft}’s {Ballmer|steve-ballmer}',
    ],
    [
      'may be joined to a small word',
      '# Steve Ballmer\n\na Ballmer-led day',
      'Steve Ballmer//a {Ballmer|steve-ballmer}-led day',
    ],
    [
      'is another’s after another first name',
      '# Steve Ballmer\n\nAnna Ballmer, then Ballmer',
      'Steve Ballmer//Anna Ballmer, then {Ballmer|steve-ballmer}',
    ],
    ['is another’s after an initial', '# Steve Ballmer\n\nA. Ballmer', 'Steve Ballmer//A. Ballmer'],
    [
      'is part of a longer name before a capital',
      '# Steve Ballmer\n\nthe Ballmer Group',
      'Steve Ballmer//the Ballmer Group',
    ],
    [
      'is part of a double name',
      '# Steve Ballmer\n\na Ballmer-Smith or Smith-Ballmer',
      'Steve Ballmer//a Ballmer-Smith or Smith-Ballmer',
    ],
    [
      'that is a word counts only after the name',
      'In May it may be. May I?',
      'In May it may be. May I?',
    ],
    [
      'that is a month is one before a number',
      '# Theresa May\n\nin May 2011, and May said',
      'Theresa May//in May 2011, and {May|theresa-may} said',
    ],
    ['keeps its case', '# Theresa May\n\nit may be', 'Theresa May//it may be'],
    [
      'with particles',
      '# Maria van der Berg\n\nsaid van der Berg',
      'Maria van der Berg//said {van der Berg|maria-van-der-berg}',
    ],
    [
      'with particles at the start of a sentence',
      '# Maria van der Berg\n\nVan der Berg',
      'Maria van der Berg//{Van der Berg|maria-van-der-berg}',
    ],
    [
      'without its particles',
      '# Maria van der Berg\n\nas Berg said',
      'Maria van der Berg//as {Berg|maria-van-der-berg} said',
    ],
    [
      'with a joined particle',
      '# Hanan al-Masri\n\nand al-Masri',
      'Hanan al-Masri//and {al-Masri|hanan-al-masri}',
    ],
    [
      'with a joined particle at the start',
      '# Hanan al-Masri\n\nAl-Masri',
      'Hanan al-Masri//{Al-Masri|hanan-al-masri}',
    ],
    [
      'is not Junior',
      '# Martin Luther King Jr.\n\nof King and a Jr.',
      'Martin Luther King Jr.//of {King|martin-luther-king} and a Jr.',
    ],
    [
      'is the whole last word',
      '# José Álvarez-Ruiz\n\nRuiz, Álvarez-Ruiz',
      'José Álvarez-Ruiz//Ruiz, {Álvarez-Ruiz|jose-alvarez}',
    ],
    [
      'is no part of a longer word',
      '# Theresa May\n\nMayor, Mayflower',
      'Theresa May//Mayor, Mayflower',
    ],
    [
      'is none of what is no person',
      '# Windows Azure\n\n# Cloud Accelerate\n\nAccelerate',
      'Windows Azure//Cloud Accelerate//Accelerate',
    ],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text)).toBe(expected);
  });

  test('of an unlisted person is nobody’s', () => {
    const found = find('# Connie Ballmer\n\nand Ballmer', ['people/steve-ballmer']);
    expect(found.links).toBe('Connie Ballmer//and Ballmer');
    expect(found.named).toEqual(['people/connie-ballmer']);
    expect(found.unlisted).toEqual(['Connie Ballmer = people/connie-ballmer 1:3']);
  });

  test('of two people who have been named is nobody’s, and says so where it would be a link', () => {
    const text = '# Steve Ballmer, Connie Ballmer\n\nand Ballmer, and Ballmer';
    const found = find(text);
    expect(found.links).toBe('Steve Ballmer, Connie Ballmer//and Ballmer, and Ballmer');
    expect(found.ambiguous).toEqual(['Ballmer = people/steve-ballmer | people/connie-ballmer 3:5']);
  });

  test('of two people who have their links is nobody’s, and that is no problem', () => {
    const found = find('Steve Ballmer met Connie Ballmer. So Ballmer said: Ballmer.');
    expect(found.links).toBe(
      '{Steve Ballmer|steve-ballmer} met {Connie Ballmer|connie-ballmer}. So Ballmer said: Ballmer.',
    );
    expect(found.ambiguous).toEqual([]);
  });

  test('means the one who has been named until the other is', () => {
    const found = find('# Steve Ballmer\n\nand Ballmer met Connie Ballmer');
    expect(found.links).toBe(
      'Steve Ballmer//and {Ballmer|steve-ballmer} met {Connie Ballmer|connie-ballmer}',
    );
  });

  test('counts again only in the body that has the full name', () => {
    const matcher = createNameMatcher(channel, 'en');
    const listed = new Set(['people/steve-ballmer']);
    expect(matcher.find(prose('Steve Ballmer, Ballmer'), listed).named).toEqual(listed);
    expect(matcher.find(prose('Ballmer'), listed).named).toEqual(new Set());
  });
});

describe('where a link can be', () => {
  test.each([
    [
      'not in a heading: the next mention has it',
      '# Azure\n\nAzure, Azure',
      'Azure//{Azure|windows-azure}, Azure',
    ],
    [
      'not in another link',
      '[the Azure day](article:x), Azure',
      'the Azure day/, {Azure|windows-azure}',
    ],
    ['not after a link to the entity', '[Azure](product:windows-azure), Azure', 'Azure/, Azure'],
    [
      'not after a link to it with other words',
      '[he](person:steve-ballmer), Steve Ballmer',
      'he/, Steve Ballmer',
    ],
    ['not after a link to its page', '[Azure](/products/windows-azure/), Azure', 'Azure/, Azure'],
    [
      'but before a link to it',
      'Azure, [Azure](product:windows-azure)',
      '{Azure|windows-azure}, /Azure',
    ],
    [
      'but after a link to an entity that is not there',
      '[Azure](product:azur), Azure',
      'Azure/, {Azure|windows-azure}',
    ],
    [
      'not over the edge of emphasis',
      '**Steve** Ballmer, Steve Ballmer',
      'Steve/ Ballmer, {Steve Ballmer|steve-ballmer}',
    ],
    ['within emphasis', '**Steve Ballmer**, he', '{Steve Ballmer|steve-ballmer}/, he'],
    ['beside emphasis', 'So **Azure** it is', 'So /{Azure|windows-azure}/ it is'],
    ['not where emphasis ends inside a word', '**Azure**ware', 'Azure/ware'],
    ['not across blocks', 'Steve\n\nBallmer', 'Steve//Ballmer'],
    [
      'not across a hard break, which is a space',
      'IBM\\\nSteve\\\nBallmer',
      '{IBM|ibm}/Steve/Ballmer',
    ],
    ['not in code', 'the `Azure` of Azure', 'the / of {Azure|windows-azure}'],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text)).toBe(expected);
  });

  test.each([
    ['in a heading', '# Azure', ['products/windows-azure']],
    ['in a link', '[the Azure day](https://example.org/)', ['products/windows-azure']],
    ['over the edge of emphasis', '**Steve** Ballmer', ['people/steve-ballmer']],
    ['across a hard break', 'Steve\\\nBallmer', ['people/steve-ballmer']],
    ['by a link with other words', '[he](person:steve-ballmer)', ['people/steve-ballmer']],
    [
      'by a link, and what the link’s words name beside',
      '[Microsoft’s chief](person:steve-ballmer)',
      ['people/steve-ballmer', 'organizations/microsoft'],
    ],
    [
      'by a link whose words are another’s name',
      '[Azure](product:office-365)',
      ['products/office-365'],
    ],
    ['by a link with a surname', '[Roskill](person:jon-roskill)', ['people/jon-roskill']],
    ['not inside a longer name', 'Microsoft Cloud Accelerate', ['programs/cloud-accelerate']],
    ['not in code', '`Azure`', []],
  ])('an entity is named %s', (_, text, named) => {
    expect(find(text).named).toEqual(named);
  });

  test('a surname counts after a link to the person', () => {
    const found = find('[the chief](person:jon-roskill) and Roskill');
    expect(found.links).toBe('the chief/ and Roskill');
    expect(found.ambiguous).toEqual([]);
  });
});

describe('who is listed', () => {
  test('an entity named but not listed gets no link and is reported once, where it is first', () => {
    const found = find('IBM is here.\nSo is  IBM, and\nMicrosoft’s IBM.', ['organizations/ibm']);
    expect(found.links).toContain('{IBM|ibm} is here.');
    expect(found.links).toContain('\nMicrosoft’s');
    expect(found.unlisted).toEqual(['Microsoft = organizations/microsoft 3:1']);
  });

  test('an unlisted longer name still hides what is in it', () => {
    const found = find('Azure Active Directory', ['products/windows-azure']);
    expect(found.unlisted).toEqual([
      'Azure Active Directory = products/azure-active-directory 1:1',
    ]);
    expect(found.named).toEqual(['products/azure-active-directory']);
  });

  test('an unlisted entity is reported by a link to it', () => {
    expect(find('So\n[he](person:jon-roskill)', []).unlisted).toEqual([
      'he = people/jon-roskill 2:2',
    ]);
  });

  test('an alias of two means the listed one', () => {
    const found = find('AD, AD', ['products/ad-center']);
    expect(found.links).toBe('{AD|ad-center}, AD');
    expect(found.ambiguous).toEqual([]);
    expect(found.unlisted).toEqual([]);
  });

  test.each([
    ['both are listed', undefined],
    ['none is listed', [] as string[]],
  ])('an alias of two is ambiguous when %s, once', (_, listed) => {
    const found = find('So AD, and AD', listed);
    expect(found.links).toBe('So AD, and AD');
    expect(found.ambiguous).toEqual(['AD = products/active-directory | products/ad-center 1:4']);
    expect(found.named).toEqual([]);
    expect(found.unlisted).toEqual([]);
  });

  test('an alias of two matters no more when both have their links', () => {
    const found = find('Active Directory, Ad Center: AD.');
    expect(found.ambiguous).toEqual([]);
    expect(find('Active Directory: AD.').ambiguous).toEqual([
      'AD = products/active-directory | products/ad-center 1:19',
    ]);
  });

  test('an alias of two in a link to one of them is that one', () => {
    for (const text of ['[AD](product:ad-center)', '[what AD is](product:ad-center)']) {
      const found = find(text);
      expect(found.named).toEqual(['products/ad-center']);
      expect(found.ambiguous).toEqual([]);
    }
  });

  test('an alias that is also a surname is ambiguous once both can be meant', () => {
    const family = entities({
      'people/steve-ballmer': ['Steve Ballmer', 'Ballmer'],
      'people/connie-ballmer': ['Connie Ballmer'],
    });
    const found = find('# Connie Ballmer\n\nand Ballmer', undefined, { names: family });
    expect(found.ambiguous).toEqual(['Ballmer = people/steve-ballmer | people/connie-ballmer 3:5']);
    expect(find('and Ballmer', undefined, { names: family }).links).toBe(
      'and {Ballmer|steve-ballmer}',
    );
  });

  test('text is told as it is written, with spaces made one', () => {
    const text = 'So the\nMicrosoft \n Azure.';
    expect(find(text, []).unlisted).toEqual(['Microsoft Azure = products/windows-azure 2:1']);
  });
});

describe('in other languages', () => {
  const names = entities({
    'people/steve-ballmer': ['Steve Ballmer', 'ستيف بالمر', 'סטיב באלמר'],
    'people/hans-moss': ['Hans Moß', 'Hans Marx'],
    'organizations/microsoft': ['Microsoft', 'مايكروسوفت', 'מיקרוסופט', '微软', 'マイクロソフト'],
    'organizations/soft': ['ソフト'],
    'organizations/boeing': ['Boeing'],
    'products/office-365': ['Office 365'],
    'products/azure': ['Azure'],
  });
  test.each([
    ['de', 'a genitive', 'Microsofts Boeings', '{Microsoft|microsoft}s {Boeing|boeing}s'],
    ['de-CH', 'a genitive, in Switzerland', 'Azures', '{Azure|azure}s'],
    [
      'de',
      'a genitive of a surname',
      '[ein](https://example.org/) Steve Ballmer, Ballmers Rede',
      'ein/ {Steve Ballmer|steve-ballmer}, Ballmers Rede',
    ],
    [
      'de',
      'no genitive after a hiss or a digit',
      'Hans Moßs, Hans Marxs, Office 365s',
      'Hans Moßs, Hans Marxs, Office 365s',
    ],
    ['de', 'no other ending', 'Azuren Azuress', 'Azuren Azuress'],
    ['de', 'a compound with a hyphen', 'die Azure-Partner', 'die {Azure|azure}-Partner'],
    ['de', 'German quotes', '„Azure“ ‚Boeing‘', '„{Azure|azure}“ ‚{Boeing|boeing}‘'],
    ['sv', 'a genitive in Swedish', 'Microsofts', '{Microsoft|microsoft}s'],
    [
      'fr',
      'an elided article',
      'l’Azure, d’Office 365',
      'l’{Azure|azure}, d’{Office 365|office-365}',
    ],
    ['it', 'an elided preposition', 'dell’Azure', 'dell’{Azure|azure}'],
    ['ar', 'a word', 'قالت مايكروسوفت، إن', 'قالت {مايكروسوفت|microsoft}، إن'],
    ['ar', '“and” joined', 'ومايكروسوفت', 'و{مايكروسوفت|microsoft}'],
    ['ar', '“for” joined', 'رئيس لمايكروسوفت', 'رئيس ل{مايكروسوفت|microsoft}'],
    ['ar', '“and in” joined', 'وبمايكروسوفت', 'وب{مايكروسوفت|microsoft}'],
    ['ar', 'no article joined', 'المايكروسوفت', 'المايكروسوفت'],
    ['ar', 'no other letters joined', 'قومايكروسوفت', 'قومايكروسوفت'],
    ['ar', 'no ending joined', 'مايكروسوفتي', 'مايكروسوفتي'],
    ['ar', 'a word stretched', 'مايكروســوفت', '{مايكروســوفت|microsoft}'],
    [
      'ar',
      'a surname',
      '[ستيف بالمر](https://example.org/): قال بالمر',
      'ستيف بالمر/: قال {بالمر|steve-ballmer}',
    ],
    ['ar', 'marks of direction', '\u200Fمايكروسوفت\u200E', '\u200F{مايكروسوفت|microsoft}\u200E'],
    ['en', 'nothing joined outside Arabic', 'ومايكروسوفت', 'ومايكروسوفت'],
    ['he', 'prefixes joined', 'ובמיקרוסופט', 'וב{מיקרוסופט|microsoft}'],
    ['zh', 'no spaces between words', '昨天微软宣布', '昨天{微软|microsoft}宣布'],
    [
      'ja',
      'katakana end where the katakana end',
      'マイクロソフトは',
      '{マイクロソフト|microsoft}は',
    ],
    ['ja', 'a part of a word in katakana is none', 'マイクロソフト', '{マイクロソフト|microsoft}'],
    ['ja', 'Latin letters beside kana', 'Azureは', '{Azure|azure}は'],
  ])('%s: %s', (language, _, text, expected) => {
    expect(linksIn(text, { language, names })).toBe(expected);
  });
});

test('names that fold to nothing or to one another are no trouble', () => {
  const names = entities({
    'organizations/empty': ['\u00AD'],
    'organizations/cloud': ["Talkin' Cloud", 'Talkin’ Cloud', ' Talkin’  Cloud '],
  });
  expect(linksIn('Talkin’ Cloud', { names })).toBe('{Talkin’ Cloud|cloud}');
  expect(createNameMatcher([], 'en').find(prose('Azure'), new Set()).marks).toEqual([]);
});

test('ten times the text takes no hundred times as long', () => {
  // Every word a name, every run a hit, surnames and ambiguous names all over one block.
  const sentence = 'Steve Ballmer, Connie Ballmer **Ballmer** AD [Azure](product:windows-azure) ';
  const matcher = createNameMatcher(channel, 'en');
  const listed = new Set(channel.map(({ key }) => `${key.collection}/${key.id}`));
  const best = (body: Body): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        matcher.find(body, listed);
        return performance.now() - start;
      }),
    );
  const small = best(prose(sentence.repeat(200)));
  expect(best(prose(sentence.repeat(2000)))).toBeLessThan(40 * small);
});

function entities(names: Readonly<Record<string, readonly string[]>>): readonly NamedEntity[] {
  return Object.entries(names).map(([address, called]) => {
    const collection = entityCollections.find((each) => address.startsWith(`${each}/`));
    if (collection === undefined) throw new Error(`${address} is in no collection.`);
    const id = address.slice(collection.length + 1);
    return { key: { collection, id }, names: called, person: collection === 'people' };
  });
}

interface Circumstances {
  readonly language?: string;
  readonly names?: readonly NamedEntity[];
}

function linksIn(text: string, circumstances?: Circumstances): string {
  return find(text, undefined, circumstances).links;
}

/** What is found when `listed` is listed, or else everything, in words. */
function find(
  text: string,
  listed?: readonly string[],
  { language = 'en', names = channel }: Circumstances = {},
) {
  const body = prose(text);
  const all = names.map(({ key }) => `${key.collection}/${key.id}`);
  const found = createNameMatcher(names, language).find(body, new Set(listed ?? all));
  return {
    links: shown(body, found.marks),
    named: [...found.named],
    unlisted: found.unlisted.map(
      ({ entity, text: said, position }) =>
        `${said} = ${entity.collection}/${entity.id} ${position.line}:${position.column}`,
    ),
    ambiguous: found.ambiguous.map(
      ({ entities: meant, text: said, position }) =>
        `${said} = ${meant.map(({ collection, id }) => `${collection}/${id}`).join(' | ')} ${position.line}:${position.column}`,
    ),
  };
}
