import { securityExpiry } from '../publication/security-expiry.ts';
import type { Context } from '../views/context.ts';
import { wholeAddress } from './whole-address.ts';

/** `security.txt`, RFC 9116; undefined where publication.yaml names nobody to tell. */
export function securityText({ publication, urls }: Context): string | undefined {
  const { security } = publication.settings;
  if (security === undefined) return undefined;
  const { contact, encryption, languages, policy } = security;
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ...contact.map((address) => ['Contact', wholeAddress(address, urls)] as const),
    ['Expires', securityExpiry(security, publication.now)],
    ['Encryption', encryption],
    ['Preferred-Languages', languages.length === 0 ? undefined : languages.join(', ')],
    ['Canonical', urls.absolute(urls.securityText())],
    ['Policy', policy && wholeAddress(policy, urls)],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`]))
    .join('');
}
