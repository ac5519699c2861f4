/** What the desk says before a command has begun. Each message says what to type next. */
export const plumbing = {
  checkSummary: 'Print every problem of the content folder.',
  usage: ({ commands }: { commands: readonly { name: string; summary: string }[] }) => {
    const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
    const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
    return [
      'Usage: npm run desk -- <command>',
      '',
      ...lines,
      '',
      '`npm run desk -- <command> --help` says more of one.',
      '',
    ].join('\n');
  },
  usageOf: ({ usage, summary }: { usage: string; summary: string }) => {
    const [call = '', ...options] = usage.split('\n');
    return [
      `Usage: npm run desk -- ${call}`,
      '',
      summary,
      ...options,
      '',
      ...contentOption(columnOf(options)),
      '',
    ].join('\n');
  },
  noCommand: () => 'Say what to do.',
  unknownCommand: ({ typed, nearest }: { typed: string; nearest: readonly string[] }) =>
    `There is no command “${typed}”.${didYouMean(nearest)}`,
  unknownOption: ({ typed, nearest }: { typed: string; nearest: readonly string[] }) =>
    `There is no option \`${typed}\` here.${didYouMean(nearest)}`,
  notExpected: ({ command, word }: { command: string; word: string }) =>
    `\`${command}\` does not know what to do with “${word}”. Words with spaces stand in quotes, and options behind \`npm run desk --\`.`,
  notUnderstood: ({ reason }: { reason: string }) =>
    `${reason}. Type the value behind the option, in quotes when it has spaces. One that begins with a hyphen stands behind \`=\`: \`--name="-ism"\`.`,
  takesNoValue: ({ reason }: { reason: string }) => `${reason}. Type the option alone.`,
  noContent: ({ folder }: { folder: string }) =>
    `There is no folder ${folder}. Name the one that holds publication.yaml: \`--content <folder>\`.`,
  wrongTime: ({ epoch }: { epoch: string }) =>
    `SOURCE_DATE_EPOCH must be seconds since 1970, but it is “${epoch}”. Unset it to work as of now.`,
};

/** The option of every command, with its words at a column. */
function contentOption(column: number): string[] {
  return [
    '  --content <folder>'.padEnd(column) +
      'The folder to work on, from where you are. Without it: the',
    ' '.repeat(column) + 'one named by OF_RECORD_CONTENT, from the project, or else content.',
  ];
}

/** Where the words on the options begin. */
function columnOf(options: readonly string[]): number {
  const leads = options.map((line) => /^ {2}--.*? {3}(?=\S)/u.exec(line)?.[0].length ?? 0);
  return Math.max(23, ...leads);
}

function didYouMean(nearest: readonly string[]): string {
  if (nearest.length === 0) return '';
  return ` Did you mean ${nearest.map((name) => `\`${name}\``).join(' or ')}?`;
}
