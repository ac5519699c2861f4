import type { APIRoute, GetStaticPaths } from 'astro';
import { shownPictures } from '../../publication/shown-pictures.ts';
import { stableFormat } from '../../publication/stable-picture.ts';
import { loadPublication, pictureFileOf, pictureOf } from '../../sources/astro.ts';
import { stablePictureFile } from '../../stable-pictures/stable-picture-file.ts';
import { contextOf } from '../../views/context.ts';
import { staticPath } from '../../views/static-path.ts';

/** What a picture of a stable address is made of. */
interface Props {
  readonly src: string;
  /** Astro's address of the source: it has a digest of its bytes, so that the key changes with them. */
  readonly bytes: string;
}

/**
 * The pictures at stable addresses of one ending. Astro gives an address an ending only where its
 * file has one, so there is a file for each.
 */
export function stablePictureRoute(ending: string) {
  const getStaticPaths = (async () => {
    const { publication, urls } = contextOf(await loadPublication());
    return shownPictures(publication).flatMap((src) => {
      const path = urls.picture(src).slice(`${urls.base}pictures/`.length);
      if (!path.endsWith(`.${ending}`)) return [];
      const [, folder, name = ''] = /^(?:(.*)\/)?([^/]*)\.\w+$/u.exec(path) ?? [];
      return staticPath<Props, { folder?: string; name: string }>(
        { name, ...(folder === undefined ? {} : { folder }) },
        { src, bytes: pictureOf(src).src },
      );
    });
  }) satisfies GetStaticPaths;

  const GET: APIRoute<{ view: Props }> = async ({ props }) => {
    const { src } = props.view;
    const file = await stablePictureFile(src, pictureFileOf(src), pictureOf(src));
    return new Response(file, { headers: { 'content-type': `image/${stableFormat(src)}` } });
  };

  return { getStaticPaths, GET };
}
