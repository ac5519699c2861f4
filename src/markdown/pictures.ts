import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginEntry } from 'satteri';

/**
 * Makes the path of a picture below content/pictures/ one from the file it is in, so that Astro
 * finds the picture and makes its sizes. Each notes its own path, by which a feed finds another form
 * of it, until the body is printed.
 *
 * @param folder the path of content/pictures/
 */
export function pictures(folder: string): MdastPluginEntry {
  return ({ fileURL, source }) => {
    if (fileURL === undefined || !source.includes('![')) return undefined;
    const here = fileURLToPath(new URL('.', fileURL));
    const pathTo = relative(here, folder).replaceAll('\\', '/');
    // What follows in the pipeline takes the address for a percent-encoded one.
    const fromHere = (src: string) =>
      isBelowPictures(src) ? `./${pathTo}/${encodeURI(src)}` : src;
    const definitions = new Map<string, { readonly url: string; readonly title?: string | null }>();

    return {
      name: 'pictures',
      before(root) {
        gatherDefinitions(root, definitions);
      },
      image(node, context) {
        const url = fromHere(node.url);
        if (url === node.url) return;
        context.setProperty(node, 'url', url);
        context.setProperty(node, 'data', namedSource(node.url));
      },
      // Astro looks for pictures in `image` nodes alone.
      imageReference(node) {
        const definition = definitions.get(node.identifier);
        if (definition === undefined) return undefined;
        const { url, title } = definition;
        const image = { type: 'image', title: title ?? null, alt: node.alt ?? '' } as const;
        const found = fromHere(url);
        return found === url ? { ...image, url } : { ...image, url: found, data: namedSource(url) };
      },
    };
  };
}

/** Passed on by Astro with the other attributes of the picture; `place` takes it away. */
function namedSource(src: string) {
  return { hProperties: { 'data-picture': src } };
}

function isBelowPictures(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/#?])/iu.test(src);
}

function gatherDefinitions(
  node: Readonly<MdastNode>,
  found: Map<string, { readonly url: string; readonly title?: string | null }>,
): void {
  if (node.type === 'definition' && !found.has(node.identifier)) {
    found.set(node.identifier, { url: node.url, title: node.title ?? null });
  }
  if ('children' in node) for (const child of node.children) gatherDefinitions(child, found);
}
