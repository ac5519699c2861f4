/** What the style sheet of the feeds depends on. */
export interface FeedCssOptions {
  /** The sentence above a feed that says what it is. */
  readonly help: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The style sheet that makes a feed, RSS or Atom, a page a person can read. XSLT, the old way, is
 * being taken out of browsers; what a style sheet cannot do is make a link of an address. Names stand
 * without their namespace, so that `creator` is that of Dublin Core.
 */
export function feedCss({ help, direction }: FeedCssOptions): string {
  return `rss,
feed {
  direction: ${direction};
  min-block-size: 100vh;
  color-scheme: light dark;
  color: light-dark(#15191b, #e9eae2);
  background: light-dark(#fafaf5, #121512);
  font: 1.125rem/1.5 Newsreader, 'Iowan Old Style', Palatino, Georgia, serif;
  overflow-wrap: anywhere;
}
rss {
  display: block;
}
channel,
feed {
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  max-inline-size: 42.5rem;
  margin: 0 auto;
  padding: 2rem 1.25rem 4rem;
}
feed {
  max-inline-size: none;
  padding-inline: max(1.25rem, 50vw - 20rem);
}
channel::before,
feed::before {
  content: ${cssString(help)};
  order: -3;
  padding-block-end: 1rem;
  border-block-end: 1px solid light-dark(#cfd2c8, #373c37);
${direction === 'rtl' ? '' : '  font-style: italic;\n'}}
channel > *,
feed > *,
item > *,
entry > * {
  display: none;
}
channel > title,
feed > title {
  display: block;
  order: -2;
  margin-block: 1.5rem 0.5rem;
  font-size: clamp(1.75rem, 6vw, 2.5rem);
  line-height: 1.1;
  unicode-bidi: plaintext;
}
channel > description,
feed > subtitle {
  display: block;
  order: -1;
  unicode-bidi: plaintext;
}
item,
entry {
  display: flex;
  flex-direction: column;
  margin-block-start: 1.5rem;
  padding-block-start: 1.5rem;
  border-block-start: 1px solid light-dark(#cfd2c8, #373c37);
}
item > title,
entry > title {
  display: block;
  order: 1;
  font-size: 1.375rem;
  line-height: 1.25;
  unicode-bidi: plaintext;
}
item > description,
entry > summary {
  display: block;
  order: 2;
  margin-block: 0.25rem 0.5rem;
  unicode-bidi: plaintext;
}
item > creator,
item > pubDate,
item > link,
entry > author,
entry > published,
entry > link {
  display: block;
  order: 3;
  color: light-dark(#474c4c, #b3b8b0);
  font-size: 0.9375rem;
  unicode-bidi: plaintext;
}
item > pubDate,
entry > published {
  order: 4;
}
item > link,
entry > link {
  order: 5;
}
entry > author > uri {
  display: none;
}
entry > link::before {
  content: attr(href);
}
item > pubDate,
item > link,
entry > published,
entry > link {
  direction: ltr;
  text-align: ${direction === 'rtl' ? 'end' : 'start'};
  unicode-bidi: isolate;
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
