import { z } from 'zod';
import { day, field, sitePath, text, webAddress } from './field.ts';

// Not a union: of two schemas that a text does not fit, only the words of the first are told.
const addressOrPath = text.refine(
  (value) => [webAddress, sitePath].some((schema) => schema.safeParse(value).success),
  'must be a whole address such as https://example.org/page, or a path such as /about/',
);

/** Where somebody can be reached: RFC 9116, 2.5.3. */
const contact = text.regex(
  /^(?:mailto:[^\s@]+@\S+|tel:\+?\S+|https:\/\/\S+|\/\S*)$/u,
  'must be mailto: with an address, tel: with a number, an address with https:// or a path such as /contact/',
);

const yesOrNo = z.enum(['yes', 'no']);

/** What programs may do with the publication. What is left out is not said anywhere. */
export const crawlers = z.strictObject({
  search: field(
    yesOrNo.optional(),
    'Whether search engines may build an index and show links and extracts.',
    'yes',
  ),
  aiInput: field(
    yesOrNo.optional(),
    'Whether texts may go into the answers of a machine, with or without a link.',
    'yes',
  ),
  aiTrain: field(yesOrNo.optional(), 'Whether a machine may be trained with the texts.', 'no'),
  textAndDataMining: field(
    z
      .strictObject({
        reserved: field(
          z.boolean(),
          'Whether the rights to mine texts and data are reserved, as Article 4 of the EU directive 2019/790 allows.',
          true,
        ),
        policy: field(
          addressOrPath.optional(),
          'Where somebody who asks for a licence can read more; an address or a path on this site.',
          '/contact/',
        ),
      })
      .optional(),
    'What holds for text and data mining: whether the rights to it are `reserved`, and a `policy` to read.',
    { reserved: true, policy: '/contact/' },
  ),
});

/** How somebody who found a weakness of the site reaches you: `/.well-known/security.txt`. */
export const security = z.strictObject({
  contact: field(
    z.array(contact).min(1, 'must name at least one'),
    'Who is told, best first: mailto:, tel:, https:// or a path on this site.',
    ['mailto:security@record.example'],
  ),
  checked: field(
    day.optional(),
    'The day somebody last made sure that the contact answers: the file is good for a year from then, and builds stop a month before its end. Left out, the builds of each month renew it.',
    '2026-11-01',
  ),
  policy: field(
    addressOrPath.optional(),
    'What holds for people who look for weaknesses; an address or a path on this site.',
    'https://record.example/security-policy/',
  ),
  encryption: field(
    text
      .regex(
        /^(?:https:\/\/|dns:|openpgp4fpr:)\S+$/u,
        'must be where a key is: https://, dns: or openpgp4fpr:',
      )
      .optional(),
    'Where the key for encrypted mail is.',
    'https://record.example/key.asc',
  ),
  languages: field(
    z
      .array(text.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/u, 'must be a language tag'))
      .default([]),
    'Languages you read; no order is meant.',
    ['en', 'de'],
  ),
});

/**
 * Who vouches for whom: `/trust.txt`, https://journallist.net/reference-document-for-trust-txt-specifications.
 * Social accounts, the pages of `policies` and whether training is allowed come from where they are said.
 */
export const trust = z.strictObject({
  member: field(
    z.array(webAddress).default([]),
    'Sites of those who are members of your association.',
    ['https://member.example/'],
  ),
  belongTo: field(
    z.array(webAddress).default([]),
    'Sites of the associations you are a member of.',
    ['https://association.example/'],
  ),
  control: field(z.array(webAddress).default([]), 'Other sites you control.', [
    'https://sister.example/',
  ]),
  controlledBy: field(
    webAddress.optional(),
    'The site of the one who controls this one.',
    'https://publisher.example/',
  ),
  vendor: field(
    z.array(webAddress).default([]),
    'Sites of those who sell you services that you trust.',
    ['https://vendor.example/'],
  ),
  customer: field(z.array(webAddress).default([]), 'Sites of those you sell services to.', [
    'https://customer.example/',
  ]),
  disclosure: field(
    z.array(addressOrPath).default([]),
    'Further pages that disclose something, beside those of `policies`.',
    ['/about/'],
  ),
  contact: field(
    z.array(contact).default([]),
    'Where you can be reached: mailto:, tel:, https:// or a path on this site.',
    ['/contact/'],
  ),
});
