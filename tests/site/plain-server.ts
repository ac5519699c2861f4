import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { contentType } from '../../src/build/content-type.ts';
import { folderOf, type Served, type SiteName } from './sites.ts';

/**
 * Serves the files of a built site below a path, as the plainest host does: it knows no redirect and
 * reads no settings.
 */
export async function servePlainly(name: SiteName, base: string): Promise<Served> {
  const client = join(folderOf(name), 'dist/client');
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.slice(base.length).replace(/(^|\/)$/u, '$1index.html');
    readFile(join(client, file)).then(
      (bytes) => answer.setHeader('content-type', contentType(file)).end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    home: `http://127.0.0.1:${String(port)}${base}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
