/**
 * A command of the desk as it is typed into a shell.
 *
 * @param words what stands behind `npm run desk --`, each one argument
 */
export function typedCommand(words: readonly string[]): string {
  return ['npm run desk --', ...words.map(shellWord)].join(' ');
}

/** An option and its value, as one argument where the value would be taken for another option. */
export function optionWords(option: string, value: string): readonly string[] {
  return value.startsWith('-') ? [`${option}=${value}`] : [option, value];
}

/** An argument in quotes where the shell would read it as more than a word. */
export function shellWord(word: string): string {
  if (/^[\p{L}\p{N}_./:@%+=-]+$/u.test(word)) return word;
  // Within double quotes a shell still reads these; on Windows only double quotes are quotes.
  return /["$`\\!]/u.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
