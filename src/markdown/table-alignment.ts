import type { HastPluginEntry } from 'satteri';

/** Aligns the cells of a table by a class: the site's policy allows no style attribute. */
export const tableAlignment: HastPluginEntry = {
  name: 'table-alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const { style, align } = node.properties;
      const written =
        typeof align === 'string' ? align : /text-align:\s*(\w+)/u.exec(String(style));
      const side = Array.isArray(written) ? written[1] : written;
      if (side === undefined || side === null) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'align', null);
      context.setProperty(node, 'className', [`align-${sides[side] ?? side}`]);
    },
  },
};

/** Left is where a line starts, as the one who wrote the table saw it. */
const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end' };
