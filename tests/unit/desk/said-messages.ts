// A message is words, a record of words, or a function of what it is about; `never` lets functions of
// any details in.
export type MessageTable = Readonly<
  Record<string, string | Readonly<Record<string, string>> | ((details: never) => string)>
>;

/** For each function at least one, but none for words and for a function of nothing. */
export type DetailsOf<Messages extends MessageTable> = {
  readonly [Code in keyof Messages]: Messages[Code] extends (details: infer Details) => string
    ? unknown extends Details
      ? readonly []
      : readonly [Details, ...Details[]]
    : readonly [];
};

/** Every message of a table, said with each of its details. */
export function saidMessages<Messages extends MessageTable>(
  messages: Messages,
  details: DetailsOf<Messages>,
): string {
  return Object.entries(messages)
    .map(([code, message]) => [`=== ${code}`, ...linesOf(message, details[code] ?? []), ''])
    .map((lines) => lines.join('\n'))
    .join('\n');
}

function linesOf(message: MessageTable[string], details: readonly unknown[]): readonly string[] {
  if (typeof message === 'string') return [message];
  if (typeof message !== 'function') return Object.values(message);
  // A function without details takes none, and is called once.
  return (details.length > 0 ? details : [undefined]).map((detail) => message(detail as never));
}
