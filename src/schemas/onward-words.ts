import { z } from 'zod';
import { word } from './printed-word.ts';

/** What leads on from the end of an article. */
export const onwardWords = z.strictObject({
  heading: word('Heads the stories that go with an article.', 'You may also like'),
  reason: word('Why a story goes with an article: names both give.', 'Also about {names}'),
  neighbours: word(
    'Names the links to the stories beside it, for screen readers.',
    'Stories in order of time',
  ),
  previous: word('The story published before.', 'Previous story'),
  next: word('The story published after.', 'Next story'),
});

/** The page at a former address. */
export const movedWords = z.strictObject({
  title: word('Heads the page at a former address.', 'Moved'),
  text: word('Stands before the link to the new address.', 'This page has a new address:'),
});

/** The page at the address of something that is gone. */
export const goneWords = z.strictObject({
  title: word(
    'Heads the page at an address that was published and is gone.',
    'No longer published',
  ),
  text: word(
    'Stands before the link to the list it stood in.',
    'This page was taken down. It stood in this list:',
  ),
});
