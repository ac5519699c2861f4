import { z } from 'zod';
import { announce } from './announce.ts';
import { articleKinds } from './article.ts';
import { combinedFeed } from './combined-feed.ts';
import { day, field, id, sitePath, text, webAddress } from './field.ts';
import { crawlers, security, trust } from './site-files.ts';

const timeZone = z.string().refine((value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}, 'must be a time zone such as America/Los_Angeles');

const language = z.string().refine((value) => {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}, 'must be a language tag such as en, de or ar-EG');

/** The permanent half of every feed id; written once, before the first article. */
const ids = z.strictObject({
  authority: field(text, 'A domain or mail address you hold on the day `since`.', 'record.example'),
  since: field(day, 'The day the ids of entities begin; never changes.', '2026-11-01'),
});

/** A line of the navigation: a kind of article, or an address on this site with its words. */
const navigationEntry = z.union([
  z.enum(articleKinds),
  z.strictObject({
    label: field(text, 'What the link says.', 'About'),
    to: field(sitePath, 'A path on this site.', '/about/'),
  }),
]);

/** The publication itself: `content/publication.yaml`. */
export const publication = z.strictObject({
  name: field(text, 'The name of the publication, as on its nameplate.', 'The Channel Record'),
  shortName: field(
    text.max(12, 'must have at most 12 characters').optional(),
    'Its name below an icon on a telephone, in at most 12 characters.',
    'Record',
  ),
  tagline: field(
    text,
    'One line that says what it covers.',
    'News for companies that sell cloud services',
  ),
  description: field(
    text,
    'One sentence for feeds and search engines.',
    'News and analysis on partner programs.',
  ),
  notice: field(
    text.optional(),
    'A line printed at the foot of every page and in every feed.',
    'Sample publication, written 2026.',
  ),
  url: field(webAddress, 'Where the site is; may have a path.', 'https://record.example/'),
  ids: field(ids, 'The permanent half of every feed id.', {
    authority: 'record.example',
    since: '2026-11-01',
  }),
  language: field(language, 'The language of the words file and of the articles.', 'en'),
  timeZone: field(
    timeZone,
    'The zone days and times are read and printed in.',
    'America/Los_Angeles',
  ),
  navigation: field(
    z.array(navigationEntry).default([...articleKinds]),
    'The navigation: kinds of article, or labels with a path.',
    ['report', { label: 'About', to: '/about/' }],
  ),
  footer: field(
    z
      .array(
        z.strictObject({
          label: field(text, 'What the link says.', 'Privacy'),
          to: field(sitePath, 'A path on this site.', '/privacy/'),
        }),
      )
      .default([]),
    'Links at the foot of every page.',
    [{ label: 'Privacy', to: '/privacy/' }],
  ),
  masthead: field(
    z
      .array(
        z.strictObject({
          person: field(id, 'The id of a person.', 'channel-record-staff'),
          duty: field(text, 'What they are in charge of.', 'Editor'),
        }),
      )
      .default([]),
    'The people in charge.',
    [{ person: 'channel-record-staff', duty: 'Editor' }],
  ),
  newsletter: field(
    z
      .strictObject({
        name: field(text, 'The name of the letter.', 'The Weekly Record'),
        postalAddress: field(
          text,
          'The publisher’s postal address, as the law wants it in mail.',
          '1 Example Street, Springfield',
        ),
        replyTo: field(
          z.email('must be a mail address'),
          'Where answers go.',
          'desk@record.example',
        ),
      })
      .optional(),
    'The letter; left out while there is none.',
    { name: 'The Weekly Record' },
  ),
  announce: field(
    announce.optional(),
    'Whom `npm run announce` tells after a deploy; left out, it tells nobody.',
    { hub: 'https://hub.example/' },
  ),
  socials: field(
    z
      .array(
        z.strictObject({
          name: field(text, 'The network.', 'Mastodon'),
          url: field(webAddress, 'The address of the account.', 'https://social.example/@record'),
        }),
      )
      .default([]),
    'Accounts on social networks.',
    [],
  ),
  feeds: field(
    z.array(combinedFeed).default([]),
    'Feeds put together from others: a story is in one when it meets all its conditions.',
    [
      {
        name: 'accelerate-analysis',
        title: 'Analysis of Cloud Accelerate',
        kinds: ['analysis'],
        programs: ['cloud-accelerate'],
      },
    ],
  ),
  policies: field(
    z
      .partialRecord(z.enum(['corrections', 'disclosures', 'privacy', 'ethics', 'ownership']), id)
      .default({}),
    'Which page of pages/ says what on corrections, disclosures, privacy, ethics, ownership.',
    { corrections: 'corrections-policy' },
  ),
  licence: field(
    z
      .strictObject({
        name: field(text, 'The name of the licence.', 'CC BY 4.0'),
        url: field(
          webAddress,
          'Where it can be read.',
          'https://creativecommons.org/licenses/by/4.0/',
        ),
      })
      .optional(),
    'The licence of the files of the open record; without one, the site says that all rights are reserved.',
    { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  ),
  logo: field(text.optional(), 'A picture below content/pictures/.', 'nameplate.svg'),
  accent: field(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/iu, 'must be a colour such as #9b1c14')
      .optional(),
    'The colour of later ink.',
    '#9b1c14',
  ),
  faces: field(
    z
      .strictObject({ text: field(text, 'A list of font families.', 'Newsreader, serif') })
      .optional(),
    'The type.',
    { text: 'Newsreader, serif' },
  ),
  crawlers: field(
    crawlers.optional(),
    'What programs may do with the publication; nothing is said on what is left out.',
    { search: 'yes', aiTrain: 'no' },
  ),
  security: field(security.optional(), 'How people who found a weakness of the site reach you.', {
    contact: ['mailto:security@record.example'],
  }),
  trust: field(trust.optional(), 'Who vouches for whom.', {
    belongTo: ['https://association.example/'],
  }),
});
