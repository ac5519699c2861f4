/**
 * The style sheet that makes a feed a page a person can read. XSLT, the old way, is being taken out
 * of browsers; what a style sheet cannot do is make a link of an address.
 *
 * @param help - the sentence above the feed that says what it is
 */
export function feedCss(help: string): string {
  return `rss {
  display: block;
  color-scheme: light dark;
  color: light-dark(#15191b, #e9eae2);
  background: light-dark(#fafaf5, #121512);
  font: 1.125rem/1.5 Newsreader, 'Iowan Old Style', Palatino, Georgia, serif;
  overflow-wrap: break-word;
}
channel {
  display: block;
  max-inline-size: 40rem;
  margin: 0 auto;
  padding: 2rem 1.25rem;
}
channel::before {
  content: ${cssString(help)};
  display: block;
  padding-block-end: 1rem;
  border-block-end: 1px solid light-dark(#cfd2c8, #373c37);
  font-style: italic;
}
channel > * {
  display: none;
}
channel > title,
channel > description,
item,
item > title,
item > description,
item > link,
item > pubDate {
  display: block;
}
channel > title {
  margin-block: 1.5rem 0.5rem;
  font-size: 2.5rem;
  line-height: 1.1;
}
item {
  margin-block-start: 1.5rem;
  padding-block-start: 1.5rem;
  border-block-start: 1px solid light-dark(#cfd2c8, #373c37);
}
item > * {
  display: none;
}
item > title {
  font-size: 1.375rem;
  line-height: 1.25;
}
item > link,
item > pubDate {
  color: light-dark(#474c4c, #b3b8b0);
  font-size: 0.9375rem;
}
`;
}

/** Text as a string of CSS. Source: CSS Values 4, section 3.3 and CSS Syntax 3, section 2.1. */
function cssString(text: string): string {
  const escaped = text.replace(
    /["\\\p{Cc}<>]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
