import { z } from 'zod';
import { word } from './printed-word.ts';

/** Words of the files for crawlers and other programs. */
export const siteFileWords = z.strictObject({
  markdown: word('Names the text of a story as Markdown.', 'This story as Markdown'),
  markdownNote: word(
    'Says in llms.txt where the Markdown of a story is.',
    'Every story is there as Markdown too: put index.md behind its address.',
  ),
  programs: word('Heads the feeds and files in llms.txt.', 'For programs'),
  allPages: word('Names the sitemap.', 'All pages of this site'),
});
