import { describe, expect, test } from 'vitest';
import { idFromName } from '../../../src/desk/id-from-name.ts';
import { id as idSchema } from '../../../src/schemas/field.ts';

describe('an id made of a name', () => {
  test.each([
    ['en', 'Fear of the cloud has eased, Ballmer says', 'fear-of-the-cloud-has-eased-ballmer-says'],
    ['en', '  “Scary”: Microsoft’s partners & the cloud!  ', 'scary-microsofts-partners-the-cloud'],
    ['en', "Talkin' Cloud", 'talkin-cloud'],
    ['en', 'José Álvarez-Ruiz', 'jose-alvarez-ruiz'],
    ['en', 'Ærø & Łódź, Straße, cœur, Þór', 'aero-lodz-strasse-coeur-thor'],
    ['en', '640,000 partners', '640000-partners'],
    ['en', 'Office 365 beats 2,5 %', 'office-365-beats-2-5'],
    ['en', 'Müller', 'muller'],
    ['de', 'Jutta Grün über Ärger', 'jutta-gruen-ueber-aerger'],
    ['de-AT', 'Größe', 'groesse'],
    ['da', 'Århus Søndag', 'aarhus-soendag'],
    ['sv', 'Åre är öppet', 'are-ar-oppet'],
    ['en', 'ﬁnal ＡＢＣ ①', 'final-abc-1'],
  ])('in %s: %s', (language, name, id) => {
    expect(idFromName(name, language)).toBe(id);
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  test('does not matter how letters with marks are composed', () => {
    expect(idFromName('Gr\u0075\u0308n', 'de')).toBe('gruen');
  });

  test.each(['الشراكات', 'Ελλάδα και Microsoft', '云', '!?', '', '–'])('%s gives none', (name) => {
    expect(idFromName(name, 'en')).toBeUndefined();
  });

  test('is cut between words', () => {
    const long = idFromName(`${'word '.repeat(11)}longest-of-words`, 'en');
    expect(long).toBe('word-word-word-word-word-word-word-word-word-word-word');
    expect(idFromName('x'.repeat(100), 'en')).toBe('x'.repeat(60));
    expect(idFromName(`${'x'.repeat(60)} more`, 'en')).toBe('x'.repeat(60));
  });
});
