import { domainToUnicode } from 'node:url';
import { collections, type CollectionName } from '../../schemas/collections.ts';
import { describedFields } from '../../sources/schema-manual.ts';
import { contentFile, fieldLines } from '../content-file.ts';
import type { Answers } from './answers.ts';
import type { Starter } from './starter.ts';

/** The paths of what a publication begins with, below its content folder. */
export const paths = {
  settings: collections.publication.pattern,
  words: (language: string) => `${collections.words.folder}/${language}.yaml`,
  staff: `${collections.people.folder}/staff.md`,
  about: `${collections.pages.folder}/about.md`,
};

/**
 * The files a publication begins with: what it is, its words, a byline for its editors and a page
 * about itself. Nothing in them is invented; what only its editors know is a sentence to replace.
 *
 * @param today the day in the zone of the publication
 */
export function publicationFiles(
  answers: Answers,
  starter: Starter,
  today: string,
): ReadonlyMap<string, string> {
  const { name, url, timeZone, language } = answers;
  const named = (text: string) => text.replaceAll('{name}', () => name);
  const { description, staff, about } = starter.texts;
  const toAbout = { label: named(about.label), to: '/about/' };
  const settings = {
    name,
    // True of every publication, and in no language.
    tagline: placeOf(url),
    description: named(description),
    url,
    ids: { authority: authorityOf(url), since: today },
    language,
    timeZone,
    navigation: ['report', 'analysis', 'explainer', toAbout],
    footer: [toAbout],
  };
  return new Map([
    [paths.settings, settingsFile(settings)],
    [paths.words(language), wordsFile(answers, starter)],
    [
      paths.staff,
      entryFile('people', {
        name: named(staff.name),
        description: named(staff.description),
        byline: { staff: true, collective: true },
      }),
    ],
    [
      paths.about,
      `${entryFile('pages', {
        title: named(about.title),
        description: named(about.description),
        updated: today,
      })}\n${about.text}\n`,
    ],
  ]);
}

/**
 * The host of an address as the holder of feed ids: a `www` in front of it is no part of the domain
 * somebody holds.
 */
export function authorityOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}

/** The host and path of an address, as people say it. */
function placeOf(url: string): string {
  const { port, pathname } = new URL(url);
  const authority = authorityOf(url);
  const host = domainToUnicode(authority) || authority;
  return `${host}${port === '' ? '' : `:${port}`}${pathname}`.replace(/\/$/u, '');
}

function settingsFile(settings: Readonly<Record<string, unknown>>): string {
  const fields = describedFields(collections.publication.schema);
  return [
    '# The publication itself. `npm run check` says what is wrong with it.',
    '',
    ...fieldLines(fields, settings, { explained: true }),
    '',
  ].join('\n');
}

function wordsFile({ language }: Answers, starter: Starter): string {
  const isTranslated = new Intl.Locale(language).language === starter.language;
  if (isTranslated) return starter.words;
  return `# Not translated yet: these are English words in a publication whose language is ${language}. Translate
# what stands behind each key; the keys, and what stands in {braces}, stay as they are.
${starter.words}`;
}

function entryFile(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  return contentFile(describedFields(collections[collection].schema), values, { explained: true });
}
