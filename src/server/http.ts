import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import {
  STATUS_CODES,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answer, bareAnswer, methodRefused, type Answer, type Asked } from './answer.ts';
import { trackConnections } from './connections.ts';
import { NoBuiltSiteError, isNotFound } from './serving.ts';
import type { SiteSource } from './site.ts';

/** A server that does not listen yet, and the way to end it. */
export interface SiteServer {
  readonly server: Server;
  /**
   * Takes no new connection, closes those without a request, and resolves when the requests under way
   * are answered; what is left after `graceMs` milliseconds is cut off.
   */
  readonly stop: (graceMs: number) => Promise<void>;
}

/**
 * The HTTP side of the site. What goes wrong while answering is handed to `report` and answered with
 * 503 (no site) or 500; it never ends the process.
 */
export function createSiteServer(
  sites: SiteSource,
  report: (error: unknown, target: string) => void,
): SiteServer {
  const server = createServer({
    // Against clients that send a request byte by byte to hold a connection.
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    // Longer than the 60 s for which proxies keep theirs, so that they never write into a closed one.
    keepAliveTimeout: 65_000,
    // `answer` asks for Host, with all headers in the refusal.
    requireHostHeader: false,
  });
  server.maxHeadersCount = 100;
  // Against clients that ask for much and read nothing: no byte taken for so long ends the connection.
  server.setTimeout(120_000);
  const connections = trackConnections(server);

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(sites, request, response).catch((error: unknown) => {
      if (isGoodbye(error)) return;
      report(error, request.url ?? '');
      if (response.headersSent) response.destroy();
      else sendWithoutFile(response, bareAnswer(error instanceof NoBuiltSiteError ? 503 : 500));
    });
  };
  server.on('request', handle);
  // Expectations other than 100-continue may be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', handle);
  server.on('connect', (_request, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    socket.end(rawAnswer(methodRefused()));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // While an answer is being written, anything more would become part of its body.
    if (!socket.writable || connections.isBusy(socket)) socket.destroy();
    else socket.end(rawAnswer(bareAnswer(parserStatus[error.code ?? ''] ?? 400)));
  });

  return { server, stop: connections.stop };
}

async function respond(
  sites: SiteSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = {
    method: request.method ?? '',
    target: request.url ?? '',
    httpVersion: request.httpVersion,
    headers: request.headers,
  };
  const { reply, file } = await prepare(sites, asked);
  if (!file) {
    sendWithoutFile(response, reply);
    return;
  }

  const { handle, size } = file;
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': size });
  // Of a response whose reader has left already, `pipeline` would leave the file open.
  if (request.method === 'HEAD' || size === 0 || response.destroyed) {
    await handle.close();
    response.end();
    return;
  }
  await pipeline(handle.createReadStream({ end: size - 1 }), response);
}

/**
 * Decides the answer and opens its file, from one build. Between the look at the link and the opening
 * a new build may be published and this one's folder removed: then once more, from the new one.
 */
async function prepare(sites: SiteSource, asked: Asked): Promise<Prepared> {
  try {
    return await prepareOnce(sites, asked);
  } catch (error) {
    if (!isNotFound(error) && !(error instanceof NoBuiltSiteError)) throw error;
    return prepareOnce(sites, asked);
  }
}

async function prepareOnce(sites: SiteSource, asked: Asked): Promise<Prepared> {
  const reply = answer(await sites.current(), asked);
  if (reply.body.kind !== 'file') return { reply, file: null };

  // No link is followed, should one have come into the folder after the build listed its files.
  const handle = await open(reply.body.path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    return { reply, file: { handle, size } };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function sendWithoutFile(response: ServerResponse, { status, headers, body }: Answer): void {
  if (body.kind !== 'text') {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body.text) });
  // Node sends no body in answer to HEAD.
  response.end(body.text);
}

/** An answer without a body, for a connection on which Node has no response object to give. */
function rawAnswer({ status, headers }: Answer): string {
  const lines = Object.entries({ ...headers, 'Content-Length': '0', Connection: 'close' });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
}

/** What Node's parser found, where that is more than a bad request. */
const parserStatus: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** The reader left before the end, which is no fault of ours. */
function isGoodbye(error: unknown): boolean {
  return error instanceof Error && 'code' in error && goodbyes.has(String(error.code));
}

const goodbyes = new Set([
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_UNABLE_TO_PIPE',
  'ERR_STREAM_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

interface Prepared {
  readonly reply: Answer;
  readonly file: { readonly handle: FileHandle; readonly size: number } | null;
}
