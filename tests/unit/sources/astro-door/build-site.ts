import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { bodyProcessor } from '../../../../src/markdown/processor.ts';
import { bodyFeatures } from '../../../../src/sources/body-features.ts';
import { mdxBody } from '../../../../src/sources/mdx-body.ts';
import { readSettings } from '../../../../src/sources/settings.ts';

// Builds the pages beside this file from the content folder in OF_RECORD_CONTENT into the folder
// named on the command line. A test runs it in a process of its own, since Astro keeps the
// environment it was first loaded in.
const content = resolve(process.env['OF_RECORD_CONTENT'] ?? '');
const work = resolve(process.argv[2] ?? '');
const pictures = join(content, 'pictures');
const { language } = await readSettings(content);

await build({
  configFile: false,
  root: work,
  srcDir: import.meta.dirname,
  outDir: join(work, 'out'),
  cacheDir: join(work, 'cache'),
  logLevel: 'warn',
  devToolbar: { enabled: false },
  trailingSlash: 'always',
  markdown: {
    processor: bodyProcessor({ picturesFolder: pictures, features: bodyFeatures(language) }),
    syntaxHighlight: 'prism',
  },
  integrations: [mdx()],
  vite: { plugins: [mdxBody()], resolve: { alias: { '#pictures': pictures } } },
});
