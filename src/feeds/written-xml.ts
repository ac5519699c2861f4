import { decodedXml, withoutControlCharacters } from '../publication/xml-text.ts';

/**
 * The last step over the text a library wrote: XML as readers and validators want it, whichever
 * library it is from. Texts have `&` and `<` as hexadecimal references, the HTML of items stands
 * plain in one CDATA section, the style sheet has its type, and a line begins at every item.
 * Source: RSS Best Practices Profile, "Character Data".
 */
export function writtenXml(xml: string): string {
  const written: string[] = [];
  let element = '';
  let text = '';
  const endText = () => {
    if (text.trim() !== '') written.push(characterData(text.trim(), element));
    text = '';
  };
  for (const [token, section] of withoutControlCharacters(xml).matchAll(tokens)) {
    if (section !== undefined) text += section;
    else if (!token.startsWith('<')) text += decodedXml(token);
    else {
      endText();
      element = /^<([^\s/>]+)/u.exec(token)?.[1] ?? '';
      written.push(startsLine.test(token) ? '\n' : '', markup(token));
    }
  }
  return `${written.join('').trim()}\n`;
}

/** A section of character data (with what is in it), markup, or text between. */
const tokens = /<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/gsu;

const startsLine = /^<(?:\?xml-stylesheet|rss|feed|item|entry|\/channel|\/feed)\b/u;

/** Elements that hold the HTML of an item. */
const htmlElements: ReadonlySet<string> = new Set(['content', 'content:encoded']);

function characterData(text: string, element: string): string {
  if (htmlElements.has(element) && !text.includes(']]>')) return `<![CDATA[${text}]]>`;
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&#x3E;');
}

// Chromium takes a style sheet without a type; the specification does not.
function markup(token: string): string {
  if (!token.startsWith('<?xml-stylesheet') || /\stype=/u.test(token)) return token;
  return token.replace('<?xml-stylesheet', '<?xml-stylesheet type="text/css"');
}
