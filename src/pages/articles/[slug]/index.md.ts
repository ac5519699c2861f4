import type { APIRoute, GetStaticPaths } from 'astro';
import { articleMarkdown } from '../../../site-files/article-markdown.ts';
import { loadPublication } from '../../../sources/astro.ts';
import { articleTextView, type ArticleTextView } from '../../../views/article-text.ts';
import { contextOf } from '../../../views/context.ts';
import { staticPath } from '../../../views/static-path.ts';
import { feedItemsOf } from '../../_parts/feed-bodies.ts';

export const getStaticPaths = (async () => {
  const context = contextOf(await loadPublication());
  return context.publication.articles.map((article) =>
    staticPath({ slug: article.slug }, articleTextView(article, context)),
  );
}) satisfies GetStaticPaths;

/** The article as Markdown. */
export const GET: APIRoute<{ view: ArticleTextView }> = async ({ props: { view } }) => {
  const [item] = await feedItemsOf(await loadPublication())([view.entry]);
  return new Response(articleMarkdown(view, item?.html ?? ''), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
