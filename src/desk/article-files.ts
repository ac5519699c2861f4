import { realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { createNearest } from '../publication/nearest.ts';
import { Refusal, type Desk } from './desk.ts';
import { articleFileMessages as messages } from './messages/article-files.ts';

/**
 * The articles that paths in a command mean, as the source names their files.
 *
 * @param paths as typed, from where the command was given
 * @param articles the files of all articles
 * @throws Refusal for a path that is no article
 */
export function articleFiles(
  paths: readonly string[],
  articles: ReadonlySet<string>,
  { from, content }: Pick<Desk, 'from' | 'content'>,
): readonly string[] {
  const folder = relative(from, resolve(content, 'articles'));
  const files = paths.map((path) => {
    const absolute = resolve(from, path);
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found === undefined) {
      throw new Refusal(messages.noFile({ path, folder, nearest: nearestTo(path) }));
    }
    const file = nameOf(absolute);
    if (found.isDirectory()) {
      const pattern = patternIn(file, articles);
      throw new Refusal(messages.isFolder({ path: withoutSlash(path), pattern, folder }));
    }
    const article = articles.has(file) ? file : byRealPath().get(realpathSync(absolute));
    if (article === undefined) throw new Refusal(messages.noArticle({ path, folder }));
    return article;
  });
  return [...new Set(files)];

  /** As the source has it: from the folder that holds the content folder. */
  function nameOf(absolute: string): string {
    return `${basename(content)}/${relative(content, absolute).replaceAll('\\', '/')}`;
  }

  /** The content folder, a folder in it or an article may be a link to another place. */
  function byRealPath(): ReadonlyMap<string, string> {
    return new Map(Array.from(articles, (file) => [realpathSync(join(content, '..', file)), file]));
  }

  function nearestTo(path: string): readonly string[] {
    const bySlug = new Map(Array.from(articles, (file) => [slugOf(file), file]));
    const nearest = createNearest(Array.from(bySlug.keys(), (id) => ({ id })));
    return nearest(slugOf(path)).map((slug) =>
      relative(from, resolve(content, '..', bySlug.get(slug) ?? '')),
    );
  }
}

/** What a shell makes the articles of that are in a folder, or in its folders. */
function patternIn(folder: string, articles: ReadonlySet<string>): string | undefined {
  const depths = [...articles].flatMap((file) =>
    file.startsWith(`${folder}/`) ? file.slice(folder.length).split('/').length - 1 : [],
  );
  return patterns[Math.max(0, ...depths)];
}

const patterns = [undefined, '*.md*', '*/*.md*'];

function slugOf(file: string): string {
  return basename(file).replace(/\.mdx?$/u, '');
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/u, '');
}
