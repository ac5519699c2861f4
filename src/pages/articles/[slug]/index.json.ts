import type { APIRoute, GetStaticPaths } from 'astro';
import { articleData, type ArticleData } from '../../../record/article-data.ts';
import { jsonText } from '../../../record/record-files.ts';
import { loadPublication } from '../../../sources/astro.ts';
import { contextOf } from '../../../views/context.ts';
import { staticPath } from '../../../views/static-path.ts';

export const getStaticPaths = (async () => {
  const context = contextOf(await loadPublication());
  return context.publication.articles
    .filter(({ hidden }) => hidden === undefined)
    .map((article) => staticPath({ slug: article.slug }, articleData(article, context)));
}) satisfies GetStaticPaths;

interface Props {
  readonly view: ArticleData;
}

/** The data of an article. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(jsonText(props.view), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
