import { join } from 'node:path';
import { expect } from 'vitest';
import { announcedPlace, firstBuild, type Place } from './announced-place.ts';

const preload = ['--import', join(import.meta.dirname, 'kill-step.ts')].join(' ');

/** How many steps an announcement has. */
export async function countSteps(): Promise<number> {
  const place = await deployed();
  const { code, stderr } = await place.run([], { NODE_OPTIONS: preload });
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^steps: \d+\n$/u)]);
  return Number(/\d+/u.exec(stderr)?.[0]);
}

/**
 * Kills an announcement before one of its steps, and lets two others follow: what was noted as told
 * is told to nobody again, and nothing is left out.
 */
export async function killAndGoOn(step: number): Promise<void> {
  const place = await deployed();
  const killed = await place.run([], { NODE_OPTIONS: preload, KILL_STEP: String(step) });
  expect(killed.signal).toBe('SIGKILL');
  const noted = new Set([...place.noted(), ...(await announcedPaths(place))]);
  const before = place.came.splice(0);

  const second = await place.run();
  expect([second.code, second.stderr]).toEqual([0, '']);
  const repeated = paths(place.came.splice(0));
  expect(repeated.filter((path) => noted.has(path))).toEqual([]);
  expect(new Set([...paths(before), ...repeated])).toEqual(new Set(everything));

  await place.run();
  expect(place.came).toEqual([]);
  expect(await place.addresses()).not.toMatch(/ new$/mu);
}

const everything = [
  '/',
  '/about/',
  '/kinds/report/',
  '/articles/one/',
  '/articles/two/',
  '/people/ada/',
  '/feed.json',
  '/people/ada/feed.xml',
  '/rss.xml',
];

async function deployed(): Promise<Place> {
  const place = await announcedPlace();
  await place.build(firstBuild);
  return place;
}

/** Addresses that addresses.txt calls announced, but for the one that nobody is told of. */
async function announcedPaths(place: Place): Promise<string[]> {
  const lines = ((await place.addresses()) ?? '').matchAll(/^(\/\S*) [\da-f]{16}/gmu);
  return Array.from(lines, ([, path = '']) => path).filter((path) => path !== '/search/');
}

function paths(came: readonly Place['came'][number][]): string[] {
  return came.flatMap(({ addresses }) => addresses).map((url) => new URL(url).pathname);
}
