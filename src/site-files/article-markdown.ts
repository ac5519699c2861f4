import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ArticleTextView, TextSource } from '../views/article-text.ts';

/**
 * An article as Markdown: what it is, its text as readers see it, and what it rests on. It is made of
 * the printed text, not of the file, so that names, figures and charts are in it and no component is.
 *
 * @param html the text as feeds carry it, with whole addresses
 */
export function articleMarkdown(view: ArticleTextView, html: string): string {
  const { title, summary, url } = view.entry;
  const head: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(title)] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: [text(summary)] }] },
    {
      type: 'paragraph',
      children: [
        text(view.byline),
        { type: 'break' },
        text(view.published),
        { type: 'break' },
        { type: 'link', url, children: [text(url)] },
      ],
    },
  ];
  const body = toMdast(fromHtml(html, { fragment: true }), {
    handlers: { table: captioned, td: cell, th: cell },
  });
  const tree: Root = {
    type: 'root',
    children: [...head, ...(body.type === 'root' ? body.children : []), ...sourceList(view)],
  };
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  });
}

function sourceList({ sources, sourcesHeading }: ArticleTextView): RootContent[] {
  if (sources.length === 0) return [];
  return [
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [text(sourcesHeading)] },
    {
      type: 'list',
      spread: false,
      children: sources.map((source) => ({
        type: 'listItem',
        children: [{ type: 'paragraph', children: sourceLine(source) }],
      })),
    },
  ];
}

function sourceLine({ title, href, from }: TextSource): PhrasingContent[] {
  const name = text(title);
  return [
    href === undefined ? name : { type: 'link', url: href, children: [name] },
    text(` (${from})`),
  ];
}

/** A table with its caption above it: Markdown has no place for one. */
function captioned(state: State, table: Element): Nodes[] {
  const caption = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const rows = defaultHandlers.table(state, table);
  return caption === undefined ? [rows] : [...state.toFlow(state.all(caption)), rows];
}

/** A cell in one line, as Markdown has them, with a sign between what were paragraphs. */
function cell(state: State, element: Element): TableCell {
  const paragraphs = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  );
  if (paragraphs.length === 0) return defaultHandlers.td(state, element);
  const children = paragraphs.flatMap((paragraph, nth): PhrasingContent[] => [
    ...(nth === 0 ? [] : [text(' · ')]),
    ...(state.all(paragraph) as PhrasingContent[]),
  ]);
  const result: TableCell = { type: 'tableCell', children };
  state.patch(element, result);
  return result;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
