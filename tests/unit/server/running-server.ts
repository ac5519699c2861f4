import { once } from 'node:events';
import {
  request,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { createSiteServer } from '../../../src/server/http.ts';
import { followDist, type SiteSource } from '../../../src/server/site.ts';

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly agent?: Agent;
}

/** Serves a project's `dist` on a free port, with ways to ask it that change nothing on the way. */
export async function serveProject(project: string) {
  return serveSites(followDist(join(project, 'dist')));
}

export async function serveSites(sites: SiteSource) {
  const errors: unknown[] = [];
  const { server, stop } = createSiteServer(sites, (error) => errors.push(error));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const { port } = address;
  return {
    server,
    stop,
    errors,
    port,
    ask: (path: string, asking: Asking = {}) => ask(port, path, asking),
    /** Sends bytes as they are and returns all that comes back until the server closes. */
    async raw(bytes: string): Promise<string> {
      const socket = connect(port, '127.0.0.1');
      socket.write(bytes, 'latin1');
      return text(socket);
    },
  };
}

async function ask(port: number, path: string, asking: Asking): Promise<Received> {
  const { method = 'GET', headers = {}, agent } = asking;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent }, resolve)
      .on('error', reject)
      .end();
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await buffer(response),
  };
}
