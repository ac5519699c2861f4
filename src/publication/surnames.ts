/**
 * The words that can stand for a person after the full name: of “Maria van der Berg” both
 * “van der Berg”, with a capital at the start of a sentence too, and “Berg”; of “Hanan al-Masri”
 * “al-Masri” and “Masri”. A name of one word, or one that ends in no surname (“Channel Record
 * staff”), has none.
 *
 * @param name folded
 */
export function surnamesOf(name: string): readonly string[] {
  const words = name.replace(suffix, '').split(' ');
  const last = words.pop() ?? '';
  const root = last.replace(joinedParticle, '');
  if (words.length === 0 || !surname.test(root)) return [];

  const particles: string[] = [];
  // The first word is a first name, whatever its case.
  while (words.length > 1 && particle.test(words.at(-1) ?? ''))
    particles.unshift(words.pop() ?? '');

  const whole = [...particles, last].join(' ');
  return whole === root ? [root] : [root, whole, whole.charAt(0).toUpperCase() + whole.slice(1)];
}

/** Junior, the third: no part of what a person is called by. */
const suffix = /,? (?:Jr|Sr|II|III|IV)\.?$/u;

/** At least two letters, the first no small one; in a script without case any. */
const surname = /^(?!\p{Ll})\p{L}\p{M}*['\p{L}-][\p{L}\p{M}'-]*$/u;

/** A word in small letters: van, der, de, bin. */
const particle = /^\p{Ll}[\p{Ll}\p{M}']*$/u;

/** A particle written together with the surname: al-, d'. */
const joinedParticle = /^\p{Ll}+['-](?=\p{L})/u;
