import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { dayOf } from '../../publication/dates.ts';
import { readSettings } from '../../sources/settings.ts';
import { command, Refusal, type Desk } from '../desk.ts';
import type { Answers } from '../init/answers.ts';
import { answersOf } from '../init/ask-answers.ts';
import { putContent } from '../init/new-content.ts';
import { initCommandWith, type Given } from '../init/options.ts';
import { authorityOf, paths, publicationFiles } from '../init/publication-files.ts';
import { contentState, type ContentState } from '../init/sample.ts';
import { readStarter, type Starter } from '../init/starter.ts';
import { initMessages as say } from '../messages/init.ts';
import { shellWord, typedCommand } from '../typed-command.ts';

/** `init`: replaces the sample by a publication that builds, or fills a new folder with one. */
export const initCommand = command({
  name: 'init',
  summary: say.summary,
  usage: say.usage,
  makesContent: true,
  options: {
    name: { type: 'string' },
    url: { type: 'string' },
    'time-zone': { type: 'string' },
    language: { type: 'string' },
  },
  run: async ({ values: { 'time-zone': timeZone, ...values } }, desk) => {
    const given = { ...values, timeZone };
    await freeFolder(given, desk);
    const answers = await answersOf(given, desk);
    const starter = await readStarter(answers.language);
    const files = publicationFiles(answers, starter, dayOf(desk.now, answers.timeZone));
    const kept = await put(files, given, desk);
    desk.print(say.done({ answers, ...whatStands({ answers, starter, kept, given }, desk) }));
    return 0;
  },
});

type Free = Exclude<ContentState, { kind: 'own' }>;

/** How the content folder is found, when a publication may begin in it. */
async function freeFolder(given: Given, desk: Desk): Promise<Free> {
  const { content } = desk;
  const folder = printed(desk);
  const found = await stat(content).catch(() => undefined);
  if (found?.isDirectory() === false) throw new Refusal(say.noFolder({ file: folder }));
  const state = await orRefuse(contentState(content), given, desk);
  if (state.kind !== 'own') return state;

  const { differences } = state;
  const commands = {
    beside: initCommandWith({ ...given, content: 'my-paper' }),
    again: [`mv ${shellWord(folder)} ${shellWord(`${folder}-before`)}`, initCommandWith(given)],
  };
  // The settings are the first thing that somebody makes their own.
  const isOther = differences.some(({ how, path }) => how === 'changed' && path === paths.settings);
  const name = isOther ? await nameOf(content) : undefined;
  throw new Refusal(
    name === undefined
      ? say.notTheSample({ folder, differences, ...commands })
      : say.ownPublication({ folder, name, ...commands }),
  );
}

async function nameOf(content: string): Promise<string | undefined> {
  try {
    return (await readSettings(content)).name;
  } catch {
    // YAML that cannot be read has no name; `check` says what is wrong with it.
    return undefined;
  }
}

/** Answering takes minutes, so the folder is looked at again. */
async function put(
  files: ReadonlyMap<string, string>,
  given: Given,
  desk: Desk,
): Promise<string | undefined> {
  const state = await freeFolder(given, desk);
  return orRefuse(putContent(desk.content, files, state), given, desk);
}

/** What the disk refuses is said with what to do about it. */
async function orRefuse<Result>(work: Promise<Result>, given: Given, desk: Desk): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const again = { folder: printed(desk), reason: error.message, command: initCommandWith(given) };
    throw new Refusal(say.refusedByDisk(again), { cause: error });
  }
}

/** What is said at the end. */
function whatStands(
  {
    answers: { language, url },
    starter,
    kept,
    given,
  }: {
    readonly answers: Answers;
    readonly starter: Starter;
    readonly kept: string | undefined;
    readonly given: Given;
  },
  desk: Desk,
) {
  const folder = printed(desk);
  const words = `${folder}/${paths.words(language)}`;
  const settings = `${folder}/${paths.settings}`;
  const authority = authorityOf(url);
  const content = given.content === undefined ? [] : ['--content', given.content];
  const build = ['npm run build --', ...content.map(shellWord)].join(' ');
  return {
    folder,
    files: [
      { file: settings, what: say.settingsFile },
      { file: words, what: say.wordsFile },
      { file: `${folder}/${paths.staff}`, what: say.staffFile },
      { file: `${folder}/${paths.about}`, what: say.aboutFile },
    ],
    kept: kept && relative(desk.from, kept),
    untranslated:
      new Intl.Locale(language).language === starter.language ? undefined : { language, words },
    undomained: isDomain(authority) ? undefined : { authority, settings },
    commands: {
      write: typedCommand(['new', 'article', ...content]),
      read: content.length === 0 ? ['npm start'] : [build, 'npm run serve'],
    },
  };
}

function isDomain(host: string): boolean {
  return host.includes('.') && !/^[\d.]+$|^\[/u.test(host);
}

/** The content folder from where the command was given. */
function printed({ content, from }: Desk): string {
  return relative(from, content) || '.';
}
