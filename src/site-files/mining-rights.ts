import type { Context } from '../views/context.ts';
import { wholeAddress } from './whole-address.ts';

/**
 * `tdmrep.json`: whether the rights to mine texts and data are reserved; undefined where
 * publication.yaml does not decide it. The protocol has other ways to say it, and wants one of them.
 * Source: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export function miningRights({ publication, urls }: Context): string | undefined {
  const mining = publication.settings.crawlers?.textAndDataMining;
  if (mining === undefined) return undefined;
  const { reserved, policy } = mining;
  const rule = {
    location: urls.base,
    'tdm-reservation': reserved ? 1 : 0,
    ...(reserved && policy !== undefined ? { 'tdm-policy': wholeAddress(policy, urls) } : {}),
  };
  return `${JSON.stringify([rule], null, 2)}\n`;
}
