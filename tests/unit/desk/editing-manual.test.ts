import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCommand } from '../../../src/desk/commands/check.ts';
import { initCommand } from '../../../src/desk/commands/init.ts';
import { newCommand } from '../../../src/desk/commands/new.ts';
import { suggestCommand } from '../../../src/desk/commands/suggest.ts';
import { withFieldLists } from '../../../src/desk/field-lists.ts';
import { bodyComponents } from '../../../src/publication/body-components.ts';
import { nounOf } from '../../../src/publication/directory.ts';
import { catalogue } from '../../../src/publication/problems.ts';
import { buildPublication } from '../../../src/publication/publication.ts';
import { articleStatuses } from '../../../src/schemas/article.ts';
import { collections } from '../../../src/schemas/collections.ts';
import { readSource } from '../../../src/sources/files.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../channel-record.ts';
import { runCommand, type Answer } from './fake-desk.ts';

// docs/editing.md is read by people who cannot tell a mistake in it from one of theirs.

const project = join(import.meta.dirname, '../../..');
const page = readFileSync(join(project, 'docs/editing.md'), 'utf8');
const [written = '', generated = ''] = page.split('<!-- prettier-ignore-start -->');

test('the field lists are those of the schemas: `npm run desk -- manual` writes them', () => {
  expect(withFieldLists(page) === page).toBe(true);
  expect(generated).toContain('| `title` | The headline. | yes |');
});

describe('what it names is there', () => {
  test('commands of the desk, with options they take', () => {
    const commands = [checkCommand, initCommand, newCommand, suggestCommand];
    const named = [...written.matchAll(/npm run desk -- ([^`\n]+)/gu)].map(
      ([, words = '']) => words,
    );
    expect(named.length).toBeGreaterThan(8);
    for (const words of named) {
      const [name = '', ...args] = words.replace(/"[^"]*"/gu, 'quoted').split(' ');
      const command = commands.find((each) => each.name === name);
      expect(command, words).toBeDefined();
      expect(() => command?.read(args), words).not.toThrow();
    }
  });

  test('scripts of npm', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const named = [...written.matchAll(/npm (?:run )?([a-z:]+)/gu)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  test('every component, every kind of link and every status', () => {
    for (const name of bodyComponents) expect(written).toContain(`| \`${name}\` `);
    for (const noun of [...Object.values(nounOf), 'figure'])
      expect(written).toContain(`](${noun}:`);
    for (const status of articleStatuses) expect(written).toContain(`| \`${status}\` `);
  });

  test('messages it explains', () => {
    const messages = [
      catalogue['unknown-reference'].message({ ...anyReference, noun: 'person' }),
      catalogue['named-not-listed'].message({ text: 'X', id: '…', field: 'people' }),
      catalogue['no-role-known'].message({ name: '…', day: '2026-11-24', titles: [] }),
    ];
    expect(messages[0]).toContain('There is no person');
    expect(messages[1]).toMatch(/is named, but `…` is not listed/u);
    expect(messages[2]).toMatch(/No role of … is known/u);
  });
});

const anyReference = { id: 'x', nearest: [], elsewhere: undefined, file: 'x.md' };

describe('its YAML is what the schemas take', () => {
  const { sources, figures, corrections, picture } = collections.articles.schema.shape;
  const { roles } = collections.people.schema.shape;
  const schemas = { sources, figures, corrections, picture, roles };
  const blocks = [...written.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, yaml = '']) => yaml);

  test('of each kind there is one', () => {
    const keys = blocks.flatMap((yaml) => Object.keys(parse(yaml)));
    expect(keys.sort()).toEqual(Object.keys(schemas).sort());
  });

  test.each(blocks)('%s', (yaml) => {
    for (const [key, value] of Object.entries<unknown>(parse(yaml))) {
      expect(schemas[key as keyof typeof schemas].safeParse(value).error).toBeUndefined();
    }
  });
});

describe('its story can be followed', () => {
  if (!isChannelRecord) {
    test('step by step', (context) => context.skip(notTheChannelRecord));
    return;
  }

  const slug = 'who-is-in-cloud-accelerate';
  let content: string;
  let file: string;
  beforeAll(async () => {
    content = join(await mkdtemp(join(tmpdir(), 'of-record-manual-')), 'content');
    file = join(content, 'articles/2026', `${slug}.md`);
    await cp(contentFolder, content, { recursive: true });
  });
  afterAll(() => rm(join(content, '..'), { recursive: true }));

  const run = (command: typeof newCommand, args: readonly string[], answers: readonly Answer[]) =>
    runCommand(command, args, { content, answers });
  const shown = [...written.matchAll(/```text\n([\s\S]*?)```/gu)].map(([, text = '']) => text);
  const [text = ''] = [...written.matchAll(/```markdown\n([\s\S]*?)```/gu)].map(
    ([, each = '']) => each,
  );
  const path = `content/articles/2026/${slug}.md`;

  test('from the question to the published page', async () => {
    const made = await run(
      newCommand,
      ['article'],
      ['Who is in Cloud Accelerate', 'More than 500 partners.', 'report'],
    );
    expect(made.printed.trim()).toBe(shown[0]?.trim());

    await appendFile(file, `\n${text}`);
    const first = await run(suggestCommand, [path, '--write'], []);
    expect(first.asked).toEqual([]);
    expect(first.printed).toContain(shown[1]?.trimEnd());
    await run(newCommand, ['person', '--name', 'Robin Roe'], []);
    expect((await run(suggestCommand, [path, '--write'], [])).code).toBe(0);
    const again = await readFile(file, 'utf8');
    await run(suggestCommand, [path, '--write'], []);
    expect(await readFile(file, 'utf8')).toBe(again);

    await writeFile(file, again.replace('status: draft', 'status: published'));
    const checked = await run(checkCommand, [], []);
    expect(checked.code).toBe(0);
    const { publication, problems } = await read(content);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const article = publication.articles.find((each) => each.slug === slug);
    const linked = new Set(article?.body.marks.map(({ entity }) => entity.id));
    expect(linked).toEqual(
      new Set(['cloud-accelerate', 'jon-roskill', 'talkin-cloud', 'wpc-2011', 'robin-roe']),
    );
  });

  test('its links lead somewhere', async () => {
    const links = [...written.matchAll(/`(\[[^\]]+\]\([^)]+\))`/gu)].map(([, link = '']) => link);
    const fields = { title: 'T', deck: 'D', kind: 'report', authors: '[channel-record-staff]' };
    const head = Object.entries({ ...fields, date: '2026-11-24', status: 'published' });
    const lines = head.map(([key, value]) => `${key}: ${value}`);
    await writeFile(
      join(content, 'articles/2026/links.md'),
      `---\n${lines.join('\n')}\n---\n\n${links.join('\n\n')}\n`,
    );
    const { problems } = await read(content);
    const wrong = problems.filter((each) => each.file.endsWith('links.md'));
    expect(wrong.filter(({ code }) => code !== 'named-not-listed')).toEqual([]);
  });

  test('“500 partners” alone would be an error', async () => {
    const other = join(content, 'articles/2011/wpc11-cloud.md');
    const article = await readFile(other, 'utf8');
    await writeFile(other, article.replace('[More than 500 channel partners]', '[500 partners]'));
    const { problems } = await read(content);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      ['figure-bound-differs'],
    );
  });
});

async function read(content: string) {
  return buildPublication(await readSource(content), '2026-11-24T16:00:00Z');
}
