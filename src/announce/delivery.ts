import type { Change } from './changes.ts';
import type { Parcel, Target } from './targets.ts';
import { tell, type World } from './tell.ts';

/** How far somebody was told. */
export interface Delivery {
  readonly target: Target;
  /** How many addresses they have acknowledged. */
  readonly heard: number;
  /** How many they have not. */
  readonly left: number;
  /** The first reason why, when some are left. */
  readonly reason?: string;
}

/** After so many refusals nobody else is asked to be refused. */
const mostRefusals = 5;

/**
 * Tells somebody all there is. Ends early when they do not answer, or refuse again and again; one
 * feed that is refused does not keep the others back.
 *
 * @param note keeps what was acknowledged, before anything else is sent in its place
 */
export async function deliver(
  target: Target,
  world: World,
  note: (changes: readonly Change[]) => void,
): Promise<Delivery> {
  const waiting = target.parcels.values();
  let heard = 0;
  let refusals = 0;
  let unheard = false;
  let reason: string | undefined;

  const carry = async (parcels: Iterator<Parcel>) => {
    while (!unheard && refusals < mostRefusals) {
      const next = parcels.next();
      if (next.done) return;
      const { message, changes } = next.value;
      const answer = await tell(message, world);
      if (answer.kind === 'heard') {
        note(changes);
        heard += changes.length;
        continue;
      }
      reason ??= answer.reason;
      if (answer.kind === 'unheard') unheard = true;
      else refusals += 1;
    }
  };
  await Promise.all(Array.from({ length: target.atOnce }, () => carry(waiting)));

  const all = target.parcels.reduce((sum, { changes }) => sum + changes.length, 0);
  return { target, heard, left: all - heard, ...(reason === undefined ? {} : { reason }) };
}
