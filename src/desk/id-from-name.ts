/**
 * The id a headline or a name gives: lower-case letters, digits and hyphens, at most 60 characters,
 * cut between words. Letters with accents lose them, except where the language writes them as two.
 *
 * @returns nothing when it has no letter or digit, or a letter of another alphabet: half a name is
 * no id
 */
export function idFromName(name: string, language: string): string | undefined {
  const inAscii = Array.from(name.normalize('NFC').toLowerCase(), (letter) =>
    lettersOf(letter, language),
  ).join('');
  if (/\p{L}/u.test(inAscii.replaceAll(/[a-z]/gu, ''))) return undefined;
  const id = inAscii
    .replaceAll(/['‘’ʼ]/gu, '')
    .replaceAll(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return id === '' ? undefined : cutBetweenWords(id);
}

const longest = 60;

function cutBetweenWords(id: string): string {
  if (id.length <= longest) return id;
  const end = id.lastIndexOf('-', longest);
  return id.slice(0, end > 0 ? end : longest);
}

function lettersOf(letter: string, language: string): string {
  const [primary = ''] = language.split('-');
  return (
    ofLanguage[primary]?.[letter] ??
    ofAny[letter] ??
    letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  );
}

const scandinavian = { å: 'aa', ø: 'oe', æ: 'ae' };

const ofLanguage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  da: scandinavian,
  nb: scandinavian,
  nn: scandinavian,
  no: scandinavian,
};

/** Latin letters that are more than a letter with a mark. */
const ofAny: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'e',
};
