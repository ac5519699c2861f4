/** The components a text in .mdx can use without an import; the map of components has these keys. */
export const bodyComponents = ['Note'] as const;
