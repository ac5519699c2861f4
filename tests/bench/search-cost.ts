import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { SearchNames } from '../../src/search/search-names.ts';
import { openBrowser } from '../site/browser.ts';
import { serve } from '../site/sites.ts';
import { bytesOf, isForChoices, isForResults, watchTransfers } from '../site/transfers.ts';
import { medianOf, type Bench, type Finding } from './bench.ts';
import { generatedFolder } from './generated/folders.ts';
import { measuredRun, programs } from './measured-run.ts';

const articles = 2000;

/** How many names are searched for: those most written about, whose pieces of the index are largest. */
const searched = 6;

/** What a reader of a large publication loads and waits for in the search. */
export const searchCost: Bench = {
  name: 'search-cost',
  what: 'what a search of 2,000 generated articles loads, and how long a letter takes',
  measure: async (tell) => {
    const { content, out } = await generatedFolder(articles);
    await measuredRun([programs.build, '--content', content, '--out', out]);
    const words = await surnamesIn(out);
    const site = await serve(out);
    const browser = await openBrowser();
    try {
      const cold = [];
      const letters: Letter[] = [];
      for (const word of words) {
        cold.push(await searchAtOnce(browser, site.home, word));
        letters.push(...(await typeOutOften(browser, site.home, word)));
        tell(`search-cost: “${word}” searched for at once and letter by letter`);
      }
      return findingsOf(cold, letters);
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

async function surnamesIn(out: string): Promise<string[]> {
  const file = join(out, 'dist/client/search/names.json');
  // The build wrote it from this very type.
  const { people } = JSON.parse(await readFile(file, 'utf8')) as SearchNames;
  return people.slice(0, searched).map(({ names: [name] }) => name.split(' ').at(-1) ?? name);
}

/** What a browser that knows nothing loads for an address with one word. */
async function searchAtOnce(browser: Browser, home: string, word: string) {
  const page = await (await browser.newContext()).newPage();
  const transfers = watchTransfers(page, home);
  await page.goto(`${home}search/?q=${encodeURIComponent(word)}`);
  await page.waitForSelector('[data-part="outcome"][aria-busy="false"]');
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return {
    results: bytesOf(transfers.filter(isForResults)),
    choices: bytesOf(transfers.filter(isForChoices)),
  };
}

/** What a letter cost: bytes without the choices, and milliseconds to the results. */
interface Letter {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Each letter of a word with its median time, since whatever else the machine does only adds to one. */
async function typeOutOften(browser: Browser, home: string, word: string): Promise<Letter[]> {
  const first = await typeOut(browser, home, word);
  const others = [await typeOut(browser, home, word), await typeOut(browser, home, word)];
  return first.map(({ bytes, milliseconds }, index) => ({
    bytes,
    milliseconds: medianOf([
      milliseconds,
      ...others.flatMap((letters) => letters[index]?.milliseconds ?? []),
    ]),
  }));
}

/** Types a word in a browser that has loaded the engine and the choices. */
async function typeOut(browser: Browser, home: string, word: string): Promise<Letter[]> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${home}search/?kind=report`);
  await page.waitForSelector('[data-part="outcome"][aria-busy="false"]');
  await page.goto(`${home}search/`);
  await page.getByRole('searchbox').focus();
  await page.waitForLoadState('networkidle');
  await watchResults(page);

  const letters: Letter[] = [];
  for (const letter of word) {
    const transfers = watchTransfers(page, home);
    await page.keyboard.type(letter);
    await page.waitForSelector('[data-part="outcome"][aria-busy="false"]');
    await page.waitForLoadState('networkidle');
    const milliseconds = await page.evaluate<number>('shownAt - typedAt');
    const bytes = bytesOf(transfers.filter((transfer) => !isForChoices(transfer)));
    letters.push({ bytes, milliseconds });
  }
  await page.context().close();
  return letters;
}

/** Notes in the page when a letter was typed and when results were shown last. */
async function watchResults(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock = Object.assign(window, { typedAt: 0, shownAt: 0 });
    document.addEventListener('input', () => (clock.typedAt = performance.now()), true);
    for (const name of ['name-list', 'story-list']) {
      const list = document.querySelector(`[data-part="${name}"]`);
      if (list === null) throw new Error(`The page has no ${name}.`);
      new MutationObserver(() => (clock.shownAt = performance.now())).observe(list, {
        childList: true,
      });
    }
  });
}

function findingsOf(
  cold: readonly { readonly results: number; readonly choices: number }[],
  letters: readonly Letter[],
): Finding[] {
  const most = (values: readonly number[]) => Math.max(...values);
  const times = letters.map(({ milliseconds }) => milliseconds);
  return [
    {
      what: 'to the first results of one word, the page’s own script apart',
      value: most(cold.map(({ results }) => results)) / 1000,
      unit: 'kB',
      atMost: 150,
    },
    {
      what: 'for the choices, after the results',
      value: most(cold.map(({ choices }) => choices)) / 1000,
      unit: 'kB',
      atMost: 60,
    },
    {
      what: 'for the dearest letter, the engine loaded',
      value: most(letters.map(({ bytes }) => bytes)) / 1000,
      unit: 'kB',
      atMost: 40,
    },
    { what: 'from a letter to its results, in the middle', value: medianOf(times), unit: 'ms' },
    { what: 'from the slowest letter to its results', value: most(times), unit: 'ms', atMost: 100 },
  ];
}
