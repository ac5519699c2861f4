import type { Answers, Fault } from '../init/answers.ts';
import type { Difference } from '../init/sample.ts';

/** What `init` says and asks. Each message says what to type next. */
export const initMessages = {
  summary: 'Replace the sample by a publication of your own.',
  usage: `init [option …]

  --name <text>          The name of the publication.
  --url <address>        Where it will be: https://paper.example/, or with a path.
  --time-zone <zone>     The zone its days and times are read and printed in: Europe/Berlin.
  --language <tag>       The language it is written in: en, de, ar-EG.

  What is not given, it asks in a terminal. Only the sample as it came is replaced; a folder named
  by --content may be new or empty.`,

  // ------------------------------------------------------------ questions
  ask: {
    name: 'Name of the publication',
    url: 'Its address, such as https://paper.example/',
    timeZone: 'Time zone of its days and times',
    language: 'Language it is written in',
  } satisfies Record<keyof Answers, string>,
  wrongAnswer: ({ reason, nearest }: Fault) => `It ${reason}.${didYouMean(nearest)}`,

  // ------------------------------------------------------------ a command that cannot be
  missing: ({ options, command }: { options: readonly string[]; command: string }) =>
    `Nobody is here to answer, so ${all(options)} must be given. Type, with answers of your own:

  ${command}`,
  wrongOptions: ({
    faults,
    command,
  }: {
    faults: readonly (Fault & { readonly option: string; readonly typed: string })[];
    command: string;
  }) =>
    `${faults
      .map(
        ({ option, typed, reason, nearest }) =>
          `\`${option}\` is “${typed}”, but it ${reason}.${didYouMean(nearest)}`,
      )
      .join('\n')}
Type, for example:

  ${command}`,

  // ------------------------------------------------------------ what is there already
  ownPublication: ({ folder, name, ...commands }: { folder: string; name: string } & Elsewhere) =>
    `Nothing was changed: ${folder} holds “${name}”, and \`init\` replaces nothing but the sample as it came.

${elsewhere({ folder, ...commands })}`,
  notTheSample: ({
    folder,
    differences,
    ...commands
  }: { folder: string; differences: readonly Difference[] } & Elsewhere) =>
    `Nothing was changed: ${folder} is not the sample as it came, and what differs may be somebody’s work.

${listOf(differences, folder)}

${elsewhere({ folder, ...commands })}`,
  noFolder: ({ file }: { file: string }) =>
    `Nothing was changed: ${file} is a file. Name a folder that is new or empty: \`--content <folder>\`.`,
  refusedByDisk: ({
    folder,
    reason,
    command,
  }: {
    folder: string;
    reason: string;
    command: string;
  }) =>
    `Nothing was changed: the disk refuses ${folder} (${reason}). Close the programs that have it open, see that you may write where it is, and type again:

  ${command}`,

  // ------------------------------------------------------------ what was done
  done: ({ answers, folder, files, kept, untranslated, undomained, commands }: Done) => {
    const rows: readonly Row[] = [
      [commands.write, 'to write the first story'],
      ...commands.read.map((command, index, { length }): Row => [
        command,
        index < length - 1 ? 'to build what there is' : 'to read it in a browser',
      ]),
    ];
    return `
“${answers.name}” stands in ${folder}:

${inColumns(files.map(({ file, what }) => [file, what]))}
${[
  kept &&
    `The sample is in ${kept} now, to look things up in. Delete it when you have seen enough.`,
  untranslated &&
    `There are no words in \`${untranslated.language}\` yet: ${untranslated.words} has the English ones. Translate them there, and the few in the other files.`,
  undomained &&
    `\`${undomained.authority}\` is no domain that anybody can hold. Before the first story is out, write one of yours as \`authority\` in ${undomained.settings}: every feed id begins with it and never changes.`,
]
  .map((note) => (note ? `\n${note}\n` : ''))
  .join('')}
Say in ${files[0]?.file ?? folder} what it covers (\`tagline\`, \`description\`). Then type:

${inColumns(rows)}
`;
  },
  settingsFile: 'its name, its address and its other settings, each explained',
  wordsFile: 'every word its pages print',
  staffFile: 'the byline of its editors',
  aboutFile: 'a page about it, with a sentence for you to replace',
};

/** The commands by which a publication begins where nothing is. */
interface Elsewhere {
  /** In a new folder. */
  readonly beside: string;
  /** In the same one, once what is in it was moved away. */
  readonly again: readonly string[];
}

interface Done {
  readonly answers: Answers;
  readonly folder: string;
  /** The settings first. */
  readonly files: readonly { readonly file: string; readonly what: string }[];
  /** Where the sample is now. */
  readonly kept: string | undefined;
  /** Given when there were only English words. */
  readonly untranslated: { readonly language: string; readonly words: string } | undefined;
  /** Given when the host of the address is no domain. */
  readonly undomained: { readonly authority: string; readonly settings: string } | undefined;
  readonly commands: {
    readonly write: string;
    /** Those that build and serve. */
    readonly read: readonly string[];
  };
}

type Row = readonly [string, string];

function elsewhere({ folder, beside, again }: { folder: string } & Elsewhere): string {
  return `To begin a publication in a new folder, type:

  ${beside}

To begin one in ${folder}, move away what is there and begin again:

${again.map((each) => `  ${each}`).join('\n')}`;
}

const mostListed = 10;

function listOf(differences: readonly Difference[], folder: string): string {
  const listed = differences.slice(0, mostListed);
  const more = differences.length - listed.length;
  return `${inColumns(listed.map(({ how, path }) => [how, `${folder}/${path}`]))}${
    more > 0 ? `\n  and ${String(more)} more` : ''
  }`;
}

function inColumns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}   ${second}`).join('\n');
}

function didYouMean(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Did you mean ${joined(nearest.map(code), 'or')}?`;
}

function all(names: readonly string[]): string {
  return joined(names.map(code), 'and');
}

function code(text: string): string {
  return `\`${text}\``;
}

function joined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
