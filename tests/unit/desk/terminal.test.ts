import {
  appendFile,
  cp,
  glob,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { requireTool } from '../../tools/outside-tools.ts';
import { controlC, down, enter, inTerminal } from './terminal.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

let content: string;
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'of-record-terminal-')), 'content');
  await cp(join(fixtures, 'german'), content, { recursive: true });
});
afterEach(() => rm(join(content, '..'), { recursive: true }));

// Each starts programs, which takes its time on a busy machine.
describe('in a terminal', { timeout: 30_000 }, () => {
  test('questions are asked and answered', async (context) => {
    const script = requireTool('script', context);
    const { code, screen } = await inTerminal(
      script,
      ['new', 'article', '--content', content],
      [
        ['Headline', enter],
        ['It must not be empty.', `Zwei Worte${enter}`],
        ['One sentence below it', `Ein Satz.${enter}`],
        ['What kind of article is it?', down + enter],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('articles/2026/zwei-worte.md, a draft that no reader sees.');
    const text = await readFile(join(content, 'articles/2026/zwei-worte.md'), 'utf8');
    expect(text).toContain('\ntitle: Zwei Worte\n');
    expect(text).toContain('\nkind: analysis\n');
  });

  test('yes and no are taken as they are said', async (context) => {
    const script = requireTool('script', context);
    const { code, screen } = await inTerminal(
      script,
      ['new', 'person', '--name', 'Özlem Weiß', '--content', content],
      [
        ['all the same?', `y${enter}`],
        ['Id (', enter],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain('people/oezlem-weiss-2.md.');
  });

  test('what a name means is asked where it stands', async (context) => {
    const script = requireTool('script', context);
    for (const id of ['twin-a', 'twin-b']) {
      const fields = `---\nname: ${id}\naliases: [Zwilling]\n---\n`;
      await mkdir(join(content, 'products'), { recursive: true });
      await writeFile(join(content, `products/${id}.md`), fields);
    }
    const [article = ''] = await Array.fromAsync(glob('articles/*/*.md', { cwd: content }));
    const path = join(content, article);
    await appendFile(path, '\nSo heißt auch ein Zwilling.\n');
    const { code, screen } = await inTerminal(
      script,
      ['suggest', path, '--write', '--content', content],
      [['Who or what is “Zwilling” in “So heißt auch ein Zwilling.”', down + enter]],
    );
    expect(screen).toMatch(/added +products +twin-b/u);
    expect(code).toBe(0);
    expect(await readFile(path, 'utf8')).toContain('products: [twin-b]');
  });

  test('Ctrl+C ends quietly, and nothing is written', async (context) => {
    const script = requireTool('script', context);
    const before = await readdir(content, { recursive: true });
    const { code, screen } = await inTerminal(
      script,
      ['new', 'article', '--content', content],
      [
        ['Headline', `Zwei Worte${enter}`],
        ['One sentence below it', controlC],
      ],
    );
    expect(code).toBe(130);
    expect(screen).not.toMatch(/error|ExitPrompt|\bat /iu);
    expect(await readdir(content, { recursive: true })).toEqual(before);
  });
});
