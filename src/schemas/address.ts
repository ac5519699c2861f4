import { z } from 'zod';

/** A path below the site, as it stands in an address: `/people/jon-roskill/`. */
const sitePath = z
  .string()
  .regex(/^\/(?!\/)(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})*$/u, 'is no path such as `/about/`')
  .refine((path) => !path.split('/').some((part) => /^\.{1,2}$/u.test(part)), {
    error: 'goes up, as no address does',
  });

/** One line of `content/addresses.txt`: a page or a feed that was published once. */
export const keptAddress = z.strictObject({
  path: sitePath,
  /**
   * What was last announced of it: a digest of what it said, `gone`, or `new` when nobody was told
   * of it yet.
   */
  announced: z.string().regex(/^(?:[\da-f]{16}|gone|new)$/u, 'is no digest, `gone` or `new`'),
  /** Pages: the list it leads to once it is gone. */
  leadsTo: sitePath.optional(),
  /** Feeds: what it was called last. */
  title: z.string().min(1).optional(),
});

/** Every address a publication has had: `content/addresses.txt`. */
export const addresses = z.strictObject({
  /** `ids.authority` of the publication whose addresses they are. */
  authority: z.string().optional(),
  kept: z.array(keptAddress).readonly(),
});
