import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The open connections of a server. */
export interface Connections {
  /** Whether a request on this connection is being answered. */
  readonly isBusy: (socket: Duplex) => boolean;
  /** Stops the server; see `SiteServer`. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/**
 * Counts the requests under way on each connection. Node's own `closeIdleConnections` leaves those
 * that have not asked for anything yet, such as a browser opens in advance, and one of them would
 * hold up the stop.
 */
export function trackConnections(server: Server): Connections {
  const requests = new Map<Duplex, number>();
  let stopping = false;

  const track = ({ socket }: IncomingMessage, response: ServerResponse): void => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const count = requests.get(socket);
      if (count === undefined) return;
      requests.set(socket, count - 1);
      if (stopping && count === 1) socket.destroySoon();
    });
  };
  server.on('connection', (socket: Socket) => {
    requests.set(socket, 0);
    socket.once('close', () => requests.delete(socket));
  });
  server.on('request', track);
  server.on('checkExpectation', track);

  return {
    isBusy: (socket) => (requests.get(socket) ?? 0) > 0,
    async stop(graceMs) {
      stopping = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      for (const [socket, count] of requests) {
        if (count === 0) socket.destroy();
      }
      const deadline = setTimeout(() => {
        for (const socket of requests.keys()) socket.destroy();
      }, graceMs);
      await closed;
      clearTimeout(deadline);
    },
  };
}
