/** The components a text in .mdx can use without an import; the map of components has these keys. */
export const bodyComponents = ['Aside', 'FigureTable', 'Timeline'] as const;

/** The name of a component that texts can use. */
export type BodyComponent = (typeof bodyComponents)[number];
