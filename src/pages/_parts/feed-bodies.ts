import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { feedItem, type FeedItem } from '../../feeds/feed-item.ts';
import type { FeedPicture } from '../../feeds/feed-picture.ts';
import type { Publication } from '../../publication/types.ts';
import type { Urls } from '../../publication/urls.ts';
import { contextOf } from '../../views/context.ts';
import type { FeedEntryView } from '../../views/feed-entry.ts';
import type { PictureView } from '../../views/picture.ts';
import FeedBody from './FeedBody.astro';
import { stablePictureOf } from './stable-picture.ts';

/**
 * Makes the items of feeds, each whole: the body as its page has it, from .md and .mdx alike. One
 * that several feeds carry is printed once in a build. Astro calls its container experimental, so
 * it is used here only.
 */
export function feedItemsOf(
  publication: Publication,
): (entries: readonly FeedEntryView[]) => Promise<FeedItem[]> {
  const printed = printedOf(publication);
  return (entries) =>
    Promise.all(
      entries.map((entry) => {
        const known = printed.get(entry.id) ?? print(entry, publication);
        printed.set(entry.id, known);
        return known;
      }),
    );
}

async function print(entry: FeedEntryView, publication: Publication): Promise<FeedItem> {
  const { body, picture } = entry;
  const container = await containerOf(publication);
  const { urls } = contextOf(publication);
  const html =
    body === undefined
      ? ''
      : await container.renderToString(FeedBody, {
          props: { ...body, pictureOf: (src: string) => stablePictureOf(src, urls) },
          request: new Request(entry.url),
        });
  return feedItem(entry, picture === undefined ? { html } : { html, picture: made(picture, urls) });
}

function made({ src, alt, caption, credit }: PictureView, urls: Urls): FeedPicture {
  return { ...stablePictureOf(src, urls), alt, caption, credit };
}

/** A preview has a new publication for every page, since content changes under it. */
function printedOf(publication: Publication): Map<string, Promise<FeedItem>> {
  const known = printedItems.get(publication) ?? new Map<string, Promise<FeedItem>>();
  printedItems.set(publication, known);
  return known;
}

const printedItems = new WeakMap<Publication, Map<string, Promise<FeedItem>>>();

function containerOf(publication: Publication): Promise<AstroContainer> {
  const known = containers.get(publication) ?? createContainer(publication);
  containers.set(publication, known);
  return known;
}

const containers = new WeakMap<Publication, Promise<AstroContainer>>();

async function createContainer(publication: Publication): Promise<AstroContainer> {
  return AstroContainer.create({
    renderers: await loadRenderers([getContainerRenderer()]),
    astroConfig: { site: contextOf(publication).urls.origin },
  });
}
