/** What `manual` says. Each message says what to type next. */
export const manualMessages = {
  summary: 'Write the field lists of docs/editing.md again, from the schemas.',
  written: ({ file }: { file: string }) =>
    `Wrote the field lists of ${file}. Look at them with \`git diff ${file}\`.\n`,
  current: ({ file }: { file: string }) =>
    `The field lists of ${file} are those of the schemas; nothing was written. Type this after a change of src/schemas/.\n`,
  noPlace: ({ file, markers }: { file: string; markers: string }) =>
    `${file} has no place for the field lists. Put these lines where they belong:\n\n${markers}\n`,
};
