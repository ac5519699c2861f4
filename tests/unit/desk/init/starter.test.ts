import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describedFields } from '../../../../src/sources/schema-manual.ts';
import type { Answers } from '../../../../src/desk/init/answers.ts';
import { publicationFiles } from '../../../../src/desk/init/publication-files.ts';
import { digestLines, digestsOf } from '../../../../src/desk/init/sample.ts';
import { readStarter, starterFolder } from '../../../../src/desk/init/starter.ts';
import { readFigureWords, sayFigure } from '../../../../src/publication/figure-words.ts';
import { buildPublication } from '../../../../src/publication/publication.ts';
import { bounds } from '../../../../src/schemas/figure.ts';
import { publication } from '../../../../src/schemas/publication.ts';
import { words } from '../../../../src/schemas/words.ts';
import { readSource } from '../../../../src/sources/files.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../../channel-record.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const languages = ['ar', 'de', 'en'];
const today = '2026-11-24';
const answers: Answers = {
  name: 'The Daily Rose',
  url: 'https://www.rose.example/news/',
  timeZone: 'Europe/Berlin',
  language: 'en',
};

// What publications begin with is what the sample and the fixtures have. When one of these fails
// because it is right that they changed, this takes the change over:
//
//   npm test -- unit tests/unit/desk/init/starter.test.ts -u

describe('what the sample and the fixtures have is what publications begin with', () => {
  test('the words in German', async () => {
    const now = await readFile(join(fixtures, 'german/words/de.yaml'), 'utf8');
    await expect(now).toMatchFileSnapshot(join(starterFolder, 'words/de.yaml'));
  });

  test('the words in Arabic', async () => {
    const now = await readFile(join(fixtures, 'right-to-left/words/ar.yaml'), 'utf8');
    await expect(now).toMatchFileSnapshot(join(starterFolder, 'words/ar.yaml'));
  });

  test('the words in English', async (context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
    const now = await readFile(join(contentFolder, 'words/en.yaml'), 'utf8');
    await expect(now).toMatchFileSnapshot(join(starterFolder, 'words/en.yaml'));
  });

  test('the digests by which the sample is known', async (context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
    const now = digestLines(await digestsOf(contentFolder));
    await expect(now).toMatchFileSnapshot(join(starterFolder, 'sample-digests.txt'));
  });
});

describe('the starter', () => {
  test('has words and texts in the same languages', async () => {
    for (const folder of ['words', 'texts']) {
      const files = (await readdir(join(starterFolder, folder))).sort();
      expect(files).toEqual(languages.map((language) => `${language}.yaml`));
    }
  });

  test.each(languages)('has whole texts in %s', async (language) => {
    const { texts } = await readStarter(language);
    const whole = (await readStarter('en')).texts;
    expect(shapeOf(texts)).toEqual(shapeOf(whole));
  });

  test.each(languages)('reads every figure back that it says in %s', async (language) => {
    const { figures } = words.parse(parse((await readStarter(language)).words));
    const wrong: string[] = [];
    for (const unit of Object.keys(figures.units)) {
      for (const bound of bounds) {
        for (const value of [0, 1, 2, 3, 7, 12, 100, 1500, 2_000_000]) {
          const said = sayFigure({ value, bound, unit }, figures, language);
          const read = readFigureWords(said, figures, language);
          if (read?.value !== value || read.bound !== bound || read.unit !== unit) wrong.push(said);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(figures.units).length).toBeGreaterThan(5);
  });

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['ar-EG', 'ar'],
    ['zh-Hant-TW', 'en'],
    ['fr', 'en'],
  ])('for %s is in %s', async (language, found) => {
    expect((await readStarter(language)).language).toBe(found);
  });
});

describe('a publication that begins', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'of-record-starter-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['en', 'The Daily Rose'],
    ['de', 'Müllers „Blatt“'],
    ['de-AT', 'Ja'],
    ['ar', 'الصحيفة الصغيرة'],
    ['fr', 'L’Écho: 1984 # *[x](person:y)* {name} <b>'],
    ['zh-Hant', '---'],
    ['he', '\'“"\\'],
  ])('in %s has no problem of any kind, whatever its name: %s', async (language, name) => {
    const content = join(folder, language, 'content');
    const files = publicationFiles(
      { ...answers, name, language },
      await readStarter(language),
      today,
    );
    for (const [path, text] of files) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    const source = await readSource(content);
    const { publication: made, problems } = buildPublication(source, `${today}T12:00:00Z`);
    expect(problems).toEqual([]);
    expect(made.settings).toMatchObject({ name, language, timeZone: 'Europe/Berlin' });
    expect(made.settings.ids).toEqual({ authority: 'rose.example', since: today });
    expect(made.people.map(({ id, byline }) => ({ id, byline }))).toEqual([
      { id: 'staff', byline: { staff: true, collective: true } },
    ]);
    expect(made.people[0]?.name).toContain(name);
  });

  test('has published nothing yet: it takes no address over from the sample', async () => {
    const files = publicationFiles(answers, await readStarter('en'), today);
    expect([...files.keys()]).not.toContain('addresses.txt');
  });

  test('says in its words that they are not translated, and to whom', async () => {
    const wordsIn = async (language: string) =>
      publicationFiles({ ...answers, language }, await readStarter(language), today).get(
        `words/${language}.yaml`,
      );
    expect(await wordsIn('de-AT')).toBe((await readStarter('de')).words);
    expect(await wordsIn('fr')).toMatch(/^# Not translated yet: .* whose language is fr\. /u);
  });

  test('explains every setting, and has an example of each that fits', async () => {
    const settings = publicationFiles(answers, await readStarter('en'), today).get(
      'publication.yaml',
    );
    for (const { name, sentence } of describedFields(publication)) {
      expect(settings).toContain(`# ${sentence}`);
      expect(settings).toMatch(new RegExp(`^#?${name}:`, 'mu'));
    }
    const all = settings?.replaceAll(/^#(?! \S)/gmu, '');
    expect(publication.safeParse(parse(all ?? '')).error).toBeUndefined();
  });

  test('is known by its address', async () => {
    const settings = (url: string) =>
      readStarter('en')
        .then((starter) => publicationFiles({ ...answers, url }, starter, today))
        .then((files) => publication.parse(parse(files.get('publication.yaml') ?? '')));
    expect(await settings('https://www.rose.example/news/')).toMatchObject({
      tagline: 'rose.example/news',
      ids: { authority: 'rose.example' },
    });
    expect(await settings('https://xn--strae-oqa.example/')).toMatchObject({
      tagline: 'straße.example',
      ids: { authority: 'xn--strae-oqa.example' },
    });
    expect(await settings('http://localhost:4321/')).toMatchObject({
      tagline: 'localhost:4321',
      ids: { authority: 'localhost' },
    });
  });
});

/** The keys of data, all the way in. */
function shapeOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return typeof data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shapeOf(value)]));
}
