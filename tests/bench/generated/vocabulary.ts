import { zipfDraw, type Draw, type Random } from './random.ts';

/** The words of generated prose: the commonest of English, then made-up ones. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly draw: Draw<string>;
}

/**
 * A vocabulary as large as that of a small newsroom, so that an index of the words has a size that
 * says something. Its words are drawn by Zipf's law, as words are in every language.
 */
export function vocabularyFrom(random: Random): Vocabulary {
  const madeUp = new Set<string>();
  while (madeUp.size < vocabularySize) madeUp.add(madeUpWord(random));
  // What is said most is short.
  const words = new Set([...commonWords, ...[...madeUp].sort((a, b) => a.length - b.length)]);
  return { words, draw: zipfDraw([...words]) };
}

/** A sentence without a name in it. */
export function sentence({ draw }: Vocabulary, random: Random): string {
  const first = clause(random.between(5, 13), draw, random);
  const second = random.chance(0.4) ? `, ${clause(random.between(4, 9), draw, random)}` : '';
  return `${capitalised(first)}${second}.`;
}

/** A few words, none of them twice: a title, a heading or what somebody is said to have done. */
export function phraseOf(count: number, { draw }: Vocabulary, random: Random): string {
  return draw.several(count, random).join(' ');
}

/** With a capital at the start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const vocabularySize = 7000;

const commonWords = (
  'the of and to a in that is was for it with as on be at by this had not are but from or have an ' +
  'they which one were all their there been has when who will no more if out so what up its about ' +
  'than into them can only other time new some could these two may first then do any like now such ' +
  'over our man even most made after also well where must before back through years year much way ' +
  'down should because long each just those people state too little very good world still own see ' +
  'work men here get both between life being under three never day same another know while last'
).split(' ');

const onsets = 'b br c ch d dr f g gr h j l m n p pr r s sh st t tr v w'.split(' ');
const vowels = 'a e i o u a e i o ai ea ou'.split(' ');
const codas = ['', '', '', '', 'b', 'd', 'g', 'l', 'm', 'n', 'nd', 'p', 'r', 's', 'st', 't'];
const endings = ['', '', '', '', '', 'ed', 'er', 'ing', 'ly', 'ness', 'able'];

function madeUpWord(random: Random): string {
  const syllables = random.oneOf([1, 2, 2, 2, 3]);
  let word = '';
  for (let each = 0; each < syllables; each += 1) {
    word += random.oneOf(onsets) + random.oneOf(vowels) + random.oneOf(codas);
  }
  return word + random.oneOf(endings);
}

function clause(count: number, draw: Draw<string>, random: Random): string {
  return Array.from({ length: count }, () => draw.one(random)).join(' ');
}
