import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { devGate } from './src/build/dev-gate.ts';
import { bodyProcessor } from './src/markdown/processor.ts';
import { createUrls } from './src/publication/urls.ts';
import { picturesFolder } from './src/schemas/collections.ts';
import { bodyFeatures } from './src/sources/body-features.ts';
import { mdxBody } from './src/sources/mdx-body.ts';
import { readSettings } from './src/sources/settings.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
const content = resolve(project, process.env['OF_RECORD_CONTENT'] || 'content');
const pictures = join(content, picturesFolder);
const { url, language } = await readSettings(content);
const { origin, base } = createUrls(url);

// Astro asks its makers' servers otherwise, and nothing here asks anybody.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

/** https://docs.astro.build/en/reference/configuration-reference/ */
export default defineConfig({
  site: origin,
  base,
  output: 'static',
  adapter: node({ mode: 'middleware' }),
  session: false,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // Astro's own choice, 'jsx', takes the space out between two inline elements on two lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  experimental: { incrementalBuild: true },
  markdown: {
    processor: bodyProcessor({ picturesFolder: pictures, features: bodyFeatures(language) }),
    syntaxHighlight: 'prism',
  },
  integrations: [mdx(), devGate(content, project)],
  vite: { plugins: [mdxBody()], resolve: { alias: { '#pictures': pictures } } },
  devToolbar: { enabled: false },
  // Only for a bare `astro build`, which empties its folder first: it must not be `dist`.
  outDir: '.cache/astro/out',
  cacheDir: '.cache/astro/cache',
});
