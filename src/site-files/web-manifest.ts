import type { Context } from '../views/context.ts';
import { iconColours, pngIcons } from './icon.ts';

/** What the publication is when a reader puts it beside their apps: https://www.w3.org/TR/appmanifest/ */
export function webManifest({ publication, urls, language, direction }: Context): string {
  const { name, shortName, description } = publication.settings;
  const home = urls.home();
  const manifest = {
    name,
    ...(shortName === undefined ? {} : { short_name: shortName }),
    description,
    lang: language,
    dir: direction,
    id: home,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: iconColours.ground,
    theme_color: iconColours.ground,
    icons: [
      { src: urls.icon('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...Object.entries(pngIcons)
        .filter(([, { inManifest }]) => inManifest)
        .map(([file, { size }]) => ({
          src: urls.icon(`${file}.png`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          // The drawing runs to all edges, and what counts is inside the circle that is never cut.
          purpose: 'any maskable',
        })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
