import { z } from 'zod';
import { word } from './printed-word.ts';

/** What feeds say of an article above its text. */
export const feedItemWords = z.strictObject({
  updated: word('Says that the article was changed.', 'Updated {date}'),
  correction: word('A correction.', '{kind}, {date}: {text}'),
  disclosure: word('A tie with somebody the article is about.', 'Disclosure: {text}'),
});
