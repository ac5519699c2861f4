import type { Urls } from '../publication/urls.ts';

/** An address as an editor writes it, a path of the site made whole. */
export function wholeAddress(address: string, urls: Urls): string {
  return address.startsWith('/') ? urls.absolute(urls.withBase(address)) : address;
}
