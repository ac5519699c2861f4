import { buildSite, sites, type SiteName } from './sites.ts';

/** Builds every site once, before the first test of the browser part. */
export default async function setUp(): Promise<void> {
  // Two at a time would fight for the two cores the tests are meant for.
  for (const name of Object.keys(sites) as SiteName[]) await buildSite(name);
}
