import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** A change to one file of a generated publication, and the articles that show it. */
export interface Edit {
  readonly what: string;
  /** Below the content folder. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Slugs of the articles whose pages show what is changed, and of no others. */
  readonly articles: readonly string[];
}

/**
 * The title of somebody's only office, which is beside their name wherever a story names them: of
 * the person in the middle, neither of the famous nor of the forgotten.
 */
export async function officeEdit(content: string): Promise<Edit> {
  const articles = await filesIn(join(content, 'articles'));
  const people = [...(await filesIn(join(content, 'people')))]
    .filter(([, text]) => text.match(/title: /gu)?.length === 1)
    .map(([path, text]) => {
      const { name: id } = parse(path);
      const naming = [...articles].filter(([, article]) => article.includes(`{ id: ${id}, `));
      return { id, text, slugs: naming.map(([article]) => parse(article).name) };
    })
    .sort((a, b) => a.slugs.length - b.slugs.length || (a.id < b.id ? -1 : 1));
  const person = people[Math.floor(people.length / 2)];
  const title = /title: '[^']+'/u.exec(person?.text ?? '')?.[0];
  if (person === undefined || title === undefined) throw new Error(`${content} has no people.`);
  return {
    what: 'an office',
    file: `people/${person.id}.md`,
    from: title,
    to: "title: 'Keeper of the seal'",
    articles: person.slugs.sort(),
  };
}

/** A word in the text of an article in the middle. */
export async function textEdit(content: string): Promise<Edit> {
  const articles = [...(await filesIn(join(content, 'articles')))];
  const [path, text = ''] = articles[Math.floor(articles.length / 2)] ?? [];
  if (path === undefined) throw new Error(`${content} has no articles.`);
  return {
    what: 'the text of an article',
    file: `articles/${path}`,
    from: text.trimEnd().slice(-40),
    to: `${text.trimEnd().slice(-40)} That is all.`,
    articles: [parse(path).name],
  };
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    if (path.endsWith('.md')) texts.set(path, await readFile(join(folder, path), 'utf8'));
  }
  return texts;
}
