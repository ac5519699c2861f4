import { articleKinds } from '../../schemas/article.ts';

/** What `new` says and asks. Each message says what to type next. */
export const newMessages = {
  summary: 'Write a new article or entry; asks for what it needs.',
  usage: ({ nouns }: { nouns: readonly string[] }) => `new <what> [option …]

  <what>                 ${either(nouns)}

  What it needs and is not given, it asks in a terminal.

  An article:
  --title <text>         The headline.
  --deck <text>          One sentence below the headline.
  --kind <kind>          ${either(articleKinds)}
  --author <id>          Who wrote it, a person with a byline; once for each.
  --date <date>          Its day, or day and time. Without it: now.

  All others:
  --name <text>          The name.
  --alias <text>         Another name that means the same; once for each.
  --description <text>   One sentence that says what it is.
  --byline               The person writes here.

  --id <id>              The name of the file and the last part of the address. Without it: made of
                         the headline or the name.
  --bare                 Without the comments that explain the fields.`,

  // ------------------------------------------------------------ a command that cannot be
  noNoun: ({ nouns }: { nouns: readonly string[] }) =>
    `Say what to make: ${either(nouns)}. For example:\n\n  npm run desk -- new article\n`,
  unknownNoun: ({ typed, nouns }: { typed: string; nouns: readonly string[] }) =>
    `“${typed}” is nothing that \`new\` makes. Say ${either(nouns)}. For example:\n\n  npm run desk -- new article\n`,
  wordsLeft: ({ words, command }: { words: string; command: string }) =>
    `It is not said what “${words}” is. If you mean this, type it:\n\n  ${command}\n`,
  foreignOption: ({ option, noun, command }: { option: string; noun: string; command: string }) =>
    `\`--${option}\` is no option for ${an(noun)}. If you mean this, type it:\n\n  ${command}\n`,
  missing: ({ options, command }: { options: readonly string[]; command: string }) =>
    `Nobody is here to answer, so ${all(options.map((option) => `\`--${option}\``))} must be given. Type, with words of your own:\n\n  ${command}\n`,
  wrongValue: ({ option, reason }: { option: string; reason: string }) =>
    `\`--${option}\` ${reason}. Type the command again with another value.`,
  wrongAnswer: ({ reason }: { reason: string }) => `It ${reason}.`,
  noKind: ({ kinds }: { kinds: readonly string[] }) => `must be ${either(kinds)}`,

  // ------------------------------------------------------------ what is there already
  brokenPublication: ({ file, command }: { file: string; command: string }) =>
    `${file} is missing or has mistakes, so the zone and the language of the publication are not known. Type \`${command}\` and mend it first.`,
  idTaken: ({ id, noun, file }: { id: string; noun: string; file: string }) =>
    `The id \`${id}\` is already that of the ${noun} in ${file}.`,
  idWasTaken: ({ id, noun, file }: { id: string; noun: string; file: string }) =>
    `The id \`${id}\` was once that of the ${noun} in ${file} and still leads there.`,
  idReserved: ({ id }: { id: string }) =>
    `\`${id}\` cannot be an id: the site needs that address for a page of its own.`,
  idWrong: ({ id, reason }: { id: string; reason: string }) => `\`${id}\` is no id: it ${reason}.`,
  noId: ({ name }: { name: string }) =>
    `No id can be made of “${name}”: an id has letters from a to z, digits and hyphens.`,
  giveId: ({ why, command }: { why: string; command: string }) =>
    `${why} Give another one:\n\n  ${command}\n`,
  nameTaken: ({ name, noun, file }: { name: string; noun: string; file: string }) =>
    `There is already ${an(noun)} “${name}”: ${file}`,
  nameTakenBlindly: ({ taken, command }: { taken: string; command: string }) =>
    `${taken}\nAdd to that file, or if another one of the same name is meant, say so by an id of its own:\n\n  ${command}\n`,
  nameNear: ({ name, noun, file }: { name: string; noun: string; file: string }) =>
    `Much like it, there is ${an(noun)} “${name}”: ${file}`,
  nameNearBlindly: ({ near }: { near: string }) =>
    `${near}\nIf that is the same, delete the new file and add to that one.\n`,
  nothingWritten: ({ file }: { file: string }) => `Nothing was written. Go on in ${file}.\n`,

  // ------------------------------------------------------------ authors
  noAuthor: ({ command }: { command: string }) =>
    `An article needs an author, and nobody has a byline yet. Make one first:\n\n  ${command}\n`,
  unknownAuthor: ({ id, nearest }: { id: string; nearest: readonly string[] }) =>
    nearest.length > 0
      ? `There is no person \`${id}\`. Did you mean ${either(nearest.map((each) => `\`${each}\``))}?`
      : `There is no person \`${id}\`. Make one with \`npm run desk -- new person --byline\`.`,
  noByline: ({ id, file }: { id: string; file: string }) =>
    `\`${id}\` has no byline. Add \`byline: { staff: true }\` to ${file}.`,

  // ------------------------------------------------------------ questions
  askTitle: () => 'Headline',
  askDeck: () => 'One sentence below it',
  askKind: () => 'What kind of article is it?',
  askAuthor: () => 'Who writes it?',
  askName: ({ noun }: { noun: string }) => `Name of the ${noun}`,
  askId: () => 'Id (the name of its file and the last part of its address)',
  askAnother: ({ noun, name }: { noun: string; name: string }) =>
    `Make ${an(noun)} “${name}” all the same?`,

  // ------------------------------------------------------------ what was done
  notWritten: ({ file, reason }: { file: string; reason: string }) =>
    `${file} could not be written: ${reason}. Nothing was changed; type the command again when that is mended.`,
  articleWritten: ({ file, commands }: { file: string; commands: CommandsToType }) =>
    `
Wrote ${file}, a draft that no reader sees.

Write the text below the second line of three hyphens. Then type:

${toType([
  [commands.suggest, 'lists who and what it names'],
  [commands.check, 'says what is wrong'],
  commands.dev === undefined ? undefined : [commands.dev, 'shows it as readers will see it'],
])}
It goes out with the first build after its \`status\` is \`published\` and its \`date\` has come.
`,
  entryWritten: ({
    name,
    file,
    commands,
  }: {
    name: string;
    file: string;
    commands: CommandsToType;
  }) =>
    `
Wrote ${file}.

Fill in what you know, and take out the rest. Then type:

${toType([
  [commands.suggest, `lists it where “${name}” is named`],
  [commands.check, 'says what is wrong'],
])}`,
  topicWritten: ({ file, id, check }: { file: string; id: string; check: string }) =>
    `
Wrote ${file}.

File articles under it with \`topics: [${id}]\`. Then type:

${toType([[check, 'says what is wrong']])}`,
};

/** The commands that follow, whole. */
interface CommandsToType {
  readonly suggest: string;
  readonly check: string;
  /** None where it would show another folder. */
  readonly dev: string | undefined;
}

function toType(rows: readonly (readonly [string, string] | undefined)[]): string {
  return rows.map((row) => (row ? `  ${row[0]}\n      ${row[1]}\n` : '')).join('');
}

function an(noun: string): string {
  return /^[aeiou]/u.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function either(names: readonly string[]): string {
  return joined(names, 'or');
}

function all(names: readonly string[]): string {
  return joined(names, 'and');
}

function joined(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
