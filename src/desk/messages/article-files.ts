/** What the desk says of a path in a command that is no article. Each says what to type. */
export const articleFileMessages = {
  noFile: ({
    path,
    nearest,
    folder,
  }: {
    path: string;
    nearest: readonly string[];
    folder: string;
  }) => {
    const hint =
      nearest.length === 0
        ? `Type the path of an article: \`${folder}/<year>/<slug>.md\`.`
        : `Did you mean ${nearest.map((each) => `\`${each}\``).join(' or ')}?`;
    return `There is no file ${path}. ${hint}`;
  },
  isFolder: ({
    path,
    pattern,
    folder,
  }: {
    path: string;
    /** What the articles in the folder match, when it is one of articles. */
    pattern: string | undefined;
    folder: string;
  }) =>
    `${path} is a folder. Type ${
      pattern === undefined
        ? `the path of an article, \`${folder}/<year>/<slug>.md\``
        : `its articles, \`${path}/${pattern}\``
    }, or no path at all for every article.`,
  noArticle: ({ path, folder }: { path: string; folder: string }) =>
    `${path} is no article of this publication. Type the path of one: \`${folder}/<year>/<slug>.md\`.`,
};
