import type { Publication } from '../publication/types.ts';

/** When the next article that waits for its date is due, for whoever schedules the builds. */
export function nextDueLine(
  { moment, slug }: NonNullable<Publication['nextDue']>,
  timeZone: string,
): string {
  // Swedish writes ISO days.
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `Next article due ${clock.format(new Date(moment))} (${timeZone}): ${slug}`;
}
