import { loadPublication } from '../../../../../src/sources/astro.ts';

/** The publication as the site gets it. */
export async function GET(): Promise<Response> {
  return Response.json(await loadPublication());
}
