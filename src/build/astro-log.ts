import { channel } from 'node:diagnostics_channel';

/** A line of Astro's log, or a part of one. */
export interface LogEvent {
  readonly level: string;
  readonly label: string | null;
  readonly message: string;
  readonly newLine: boolean;
}

/**
 * Everything Astro logs in this process. A channel, because Astro bundles this file into the pages
 * as well: what they log comes from another copy of it.
 */
export const astroLog = channel('of-record:astro-log');

/** The destination Astro calls; default because Astro asks for it. */
export default function logDestination() {
  return {
    write(event: LogEvent) {
      astroLog.publish(event);
    },
  };
}
