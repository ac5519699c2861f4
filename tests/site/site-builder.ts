import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildSite, runBuild, sites, type BuildOrder, type SiteName } from './site-builds.ts';

/** Takes orders for builds from all files of tests. */
export interface SiteBuilder {
  /** Where it listens: the tests run in processes of their own. */
  readonly address: string;
  /** Builds each site afresh when it is next asked for. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens a builder that does one build at a time, since the product does no two in one project, and
 * each site once.
 */
export async function openSiteBuilder(): Promise<SiteBuilder> {
  const built = new Map<string, Promise<string>>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (build: () => Promise<string>): Promise<string> => {
    const result = last.then(build);
    last = result.catch(() => undefined);
    return result;
  };
  const fill = async (request: IncomingMessage): Promise<string> => {
    const name = /^\/sites\/(.+)$/u.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      // `build` of sites.ts wrote it.
      const order = JSON.parse(await text(request)) as BuildOrder;
      return inTurn(() => runBuild(order));
    }
    if (!isSiteName(name)) throw new Error(`There is no site ${name}.`);
    const known = built.get(name) ?? inTurn(() => buildSite(name).then(() => ''));
    built.set(name, known);
    return known;
  };

  const server = createServer((request, answer) => {
    fill(request).then(
      (said) => answer.end(said),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    forget: () => built.clear(),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function isSiteName(name: string): name is SiteName {
  return Object.hasOwn(sites, name);
}
