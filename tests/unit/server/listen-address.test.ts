import { describe, expect, test } from 'vitest';
import {
  browserAddress,
  explainListenError,
  readListenAddress,
} from '../../../src/server/listen-address.ts';

describe('readListenAddress', () => {
  test.each([
    [{}, { host: '127.0.0.1', port: 4321 }],
    [
      { HOST: '', PORT: '' },
      { host: '127.0.0.1', port: 4321 },
    ],
    [
      { HOST: '::', PORT: '80' },
      { host: '::', port: 80 },
    ],
    [{ PORT: '0' }, { host: '127.0.0.1', port: 0 }],
    [{ PORT: '65535' }, { host: '127.0.0.1', port: 65535 }],
  ])('reads %j', (environment, address) => {
    expect(readListenAddress(environment)).toEqual(address);
  });

  test.each(['65536', '-1', '80.5', '8o', ' 80', '0x50', '1e3', 'http'])(
    'says what is wrong with the port %j',
    (PORT) => {
      expect(readListenAddress({ PORT })).toEqual({
        problem: `PORT is "${PORT}", but a port is a whole number from 0 to 65535.`,
      });
    },
  );
});

describe('browserAddress', () => {
  test.each([
    ['127.0.0.1', 'http://localhost:4321/news/'],
    ['localhost', 'http://localhost:4321/news/'],
    ['0.0.0.0', 'http://localhost:4321/news/'],
    ['::', 'http://localhost:4321/news/'],
    ['192.0.2.7', 'http://192.0.2.7:4321/news/'],
    ['2001:db8::7', 'http://[2001:db8::7]:4321/news/'],
  ])('of %s is %s', (host, address) => {
    expect(browserAddress({ host, port: 4321 }, '/news/')).toBe(address);
  });
});

describe('explainListenError', () => {
  const address = { host: 'example.invalid', port: 80 };

  test.each([
    [
      'EADDRINUSE',
      'Port 80 is already in use. Stop the program that uses it, or set PORT to another one.',
    ],
    ['EACCES', 'Port 80 may not be opened by this user. Set PORT to one above 1023.'],
    ['EADDRNOTAVAIL', 'HOST is "example.invalid", but that is no address of this machine.'],
    ['ENOTFOUND', 'HOST is "example.invalid", but that is no address of this machine.'],
    ['EMFILE', undefined],
  ])('of %s', (code, sentence) => {
    expect(explainListenError(code, address)).toBe(sentence);
  });
});
