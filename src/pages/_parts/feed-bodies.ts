import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { feedPicture } from '../../feeds/feed-picture.ts';
import type { Article, Publication } from '../../publication/types.ts';
import { pictureOf } from '../../sources/astro.ts';
import { bodyView } from '../../views/body.ts';
import { contextOf } from '../../views/context.ts';
import { pictureView } from '../../views/picture.ts';
import EntryBody from './EntryBody.astro';

/**
 * Makes a function that prints the whole of an article for a feed, as its page has it: lead picture
 * and body, from .md and .mdx alike. Astro calls its container experimental, so it is used here only.
 */
export async function createFeedBodies(
  publication: Publication,
  request: Request,
): Promise<(article: Article) => Promise<string>> {
  const context = contextOf(publication);
  const container = await AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
    astroConfig: { site: context.urls.origin },
  });
  return async ({ slug, body, picture }) => {
    const html = await container.renderToString(EntryBody, {
      props: { collection: 'articles', id: slug, view: bodyView(body, context) },
      request,
    });
    if (picture === undefined) return html;
    const { alt, caption, credit } = pictureView(picture, context);
    const { src, width, height } = pictureOf(picture.src);
    return feedPicture({ src, width, height, alt, caption, credit }) + html;
  };
}
