import type { EntityNoun } from './entity-address.ts';

/**
 * What a name that nothing is known of may be the name of, by simple words in it: a conference is an
 * event, what ends in “Inc.” an organization. Where they say nothing, the two likeliest.
 */
export function kindsOfName(name: string): readonly EntityNoun[] {
  const words = name.split(' ');
  for (const [kind, pattern] of tellingWords) {
    if (words.some((word) => pattern.test(word))) return [kind];
  }
  if (words.includes('&')) return ['organization', 'program'];
  if (words.length === 1 || /\d$/u.test(name)) return ['organization', 'product'];
  return ['person', 'organization'];
}

/** The later ones say what the earlier ones leave open: a “University Program” is a program. */
const tellingWords: readonly (readonly [EntityNoun, RegExp])[] = [
  ['organization', /^(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|GmbH|AG|SE|KG|SA|NV|BV|AB|Oy)\.?$/u],
  ['event', /^(?:Conference|Konferenz|Summit|Forum|Expo|Congress|Kongress|Convention)$/u],
  ['event', /^(?:Symposium|Messe|Awards|Days|Week)$/u],
  ['program', /^(?:Program|Programme|Programm|Initiative|Club)$/u],
  ['organization', /^(?:Group|Gruppe|Holdings?|Company|Corporation|Limited|Partners|Bank)$/u],
  ['organization', /^(?:University|Universität|College|Hochschule|Institut|Institute|School)$/u],
  ['organization', /^(?:Foundation|Stiftung|Association|Verband|Verein|Society|Union|Council)$/u],
  ['organization', /^(?:Agency|Department|Ministry|Commission|Committee|Bureau|Organi[sz]ation)$/u],
  ['organization', /^(?:Technologies|Systems|Networks|Solutions|Labs|Media|Times|of)$/u],
  ['product', /^(?:Server|Suite|Edition|Studio|Phone|Office|Explorer|Online|Services)$/u],
  ['person', /^(?:\p{Lu}\.|van|von|der|de|bin|ibn|Jr\.?|Sr\.?)$/u],
];
