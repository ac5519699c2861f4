import { once } from 'node:events';
import { styleText } from 'node:util';
import { createSiteServer } from './http.ts';
import { browserAddress, explainListenError, readListenAddress } from './listen-address.ts';
import { encodePath } from './request-target.ts';
import { NoBuiltSiteError, UnreadableServingError } from './serving.ts';
import { followDist } from './site.ts';

// node src/server/main.ts [folder]: serves the built site (by default `dist` here) at HOST and PORT.

/** How long answers under way may take when the process is told to stop, in milliseconds. */
const stopGrace = 10_000;

const place = process.argv[2] ?? 'dist';
const sites = followDist(place);

const address = readListenAddress(process.env);
if ('problem' in address) fail(address.problem);

const { current } = await sites.current().catch((error: unknown) => {
  if (error instanceof NoBuiltSiteError || error instanceof UnreadableServingError) {
    fail(error.message);
  }
  throw error;
});

const { server, stop } = createSiteServer(sites, (error, target) => {
  const said = error instanceof NoBuiltSiteError || error instanceof UnreadableServingError;
  console.error(`${target}:`, said ? error.message : error);
});

try {
  server.listen(address.port, address.host);
  await once(server, 'listening');
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const sentence = explainListenError(code, address);
  if (sentence === undefined) throw error;
  fail(sentence);
}

// Once each: a second Ctrl+C ends the process at once.
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void stop(stopGrace));

const bound = server.address();
const port = typeof bound === 'object' && bound ? bound.port : address.port;
const url = browserAddress({ ...address, port }, encodePath(current.serving.base));
console.log(`Serving ${place} at ${styleText('bold', url)} (Ctrl+C stops it)`);

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
