import { defined } from '../publication/defined.ts';
import type { Page } from '../publication/types.ts';
import { bodyView, type BodyView } from './body.ts';
import type { Context } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { siteView, type SiteView } from './site.ts';

/** A page of its own, such as about or privacy. */
export interface PageView {
  readonly site: SiteView;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly updated?: { readonly label: string; readonly date: PrintedDate };
  readonly body: BodyView;
}

/** The view of a page of its own. */
export function pageView(page: Page, context: Context): PageView {
  const { words, urls, formats } = context;
  const { id, title, description } = page;
  return defined({
    site: siteView({ title, description, path: urls.page(id) }, context),
    id,
    title,
    description,
    updated:
      page.updated === undefined
        ? undefined
        : { label: words.article.updated, date: formats.day(page.updated) },
    body: bodyView(page.body, context),
  });
}
