/** Where to listen. */
export interface ListenAddress {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
}

/**
 * Reads `HOST` (default 127.0.0.1, which `localhost` also reaches) and `PORT` (default 4321).
 * A `PORT` that is none comes back as a sentence about it.
 */
export function readListenAddress(
  environment: Readonly<Record<string, string | undefined>>,
): ListenAddress | { readonly problem: string } {
  const host = environment['HOST'] || '127.0.0.1';
  const text = environment['PORT'] || '4321';
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65_535
    ? { host, port }
    : { problem: `PORT is "${text}", but a port is a whole number from 0 to 65535.` };
}

/** The sentence for an error of `listen`, or `undefined` when it is none that an operator can mend. */
export function explainListenError(
  code: unknown,
  { host, port }: ListenAddress,
): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop the program that uses it, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", but that is no address of this machine.`;
    default:
      return undefined;
  }
}

/** The address to open in a browser; an address that stands for this machine is `localhost`. */
export function browserAddress({ host, port }: ListenAddress, path: string): string {
  const local = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${path}`;
}
