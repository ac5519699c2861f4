/** What an announcement says. Each message that something is wrong says what to type next. */
export const announceMessages = {
  changes: (counts: {
    pages: number;
    feeds: number;
    fresh: number;
    changed: number;
    gone: number;
  }) => {
    const { pages, feeds, fresh, changed, gone } = counts;
    const site = `${counted(pages, 'page')} and ${counted(feeds, 'feed')}`;
    return fresh + changed + gone === 0
      ? `${site}, all as announced before.`
      : `${site}: ${fresh} new, ${changed} changed, ${gone} gone.`;
  },
  wouldTell: ({ name, noun, count }: { name: string; noun: string; count: number }) =>
    `${sentence(name)} would be told of ${counted(count, noun)}.`,
  wouldTellNobody: () => 'Nobody would be told.',
  nothingDone: () => 'This was a dry run: nobody was told and nothing was written.',
  notDeployed: ({ found }: { found: string }) =>
    `The site does not serve this build: ${found}. Nobody was told and nothing was written. ` +
    'Deploy it and type `npm run announce` again; where this machine cannot reach the site, ' +
    '`npm run announce -- --unseen`.',
  otherSite: ({ built, configured }: { built: string; configured: string }) =>
    `The build is one of ${built}, and \`url\` in publication.yaml is ${configured}. ` +
    'Run npm run build again, or name the build that was deployed: --dist <folder>.',
  delivered: ({
    name,
    noun,
    heard,
    left,
    reason = '',
    advice,
  }: {
    name: string;
    noun: string;
    heard: number;
    left: number;
    reason: string | undefined;
    advice: string;
  }) =>
    left === 0
      ? `${sentence(name)} was told of ${counted(heard, noun)}.`
      : `${sentence(name)} was told of ${heard} of ${counted(heard + left, noun)}: ${reason}. ` +
        `${advice} \`npm run announce\` tells of what is left.`,
  toldNobody: () => 'Nobody was told.',
  nobodyNamed: () =>
    'Nobody was told: publication.yaml names no hub and no IndexNow key under `announce`.',
  nothingForThem: () => 'Nobody had to be told.',
  file: ({ file, written }: { file: string; written: boolean }) =>
    written ? `Wrote ${file}: commit it with the content.` : `${file} is up to date.`,
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
