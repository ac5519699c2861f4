import { createNearest, type Nearest } from './nearest.ts';
import type { Reporter, Where } from './reporter.ts';

/** Checks that a picture is there and has words for readers who cannot see it. */
export type CheckPicture = (
  picture: { readonly src: string; readonly alt?: string },
  where: { readonly src: Where; readonly alt: Where },
  report: Reporter,
) => void;

/**
 * Looks pictures up.
 *
 * @param pictures paths below content/pictures/
 */
export function createPictureCheck(pictures: ReadonlySet<string>): CheckPicture {
  let nearest: Nearest | undefined;
  return ({ src, alt }, where, report) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(src)) report('remote-picture', where.src, { src });
    else if (!pictures.has(src)) {
      nearest ??= createNearest(
        [...pictures].map((path) => ({ id: path, names: [path.split('/').at(-1) ?? path] })),
      );
      report('missing-picture', where.src, { src, nearest: nearest(src) });
    }
    if (alt?.trim() === '') report('empty-alt', where.alt, { src });
  };
}
