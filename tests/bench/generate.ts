import { rm } from 'node:fs/promises';
import { writePublication } from './generated/publication.ts';

// `node tests/bench/generate.ts <articles> <folder> [seed]` writes a generated
// publication, for a look at it or a bench by hand.

const [articles, folder, seed] = process.argv.slice(2);
if (folder === undefined || !/^\d+$/u.test(articles ?? '')) {
  console.error('Say how many articles and into which folder: generate.ts 2000 .cache/generated');
  process.exitCode = 1;
} else {
  await rm(folder, { recursive: true, force: true });
  await writePublication(folder, {
    articles: Number(articles),
    ...(seed === undefined ? {} : { seed }),
  });
}
