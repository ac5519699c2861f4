import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonText } from '../../../record/record-files.ts';
import { recordSchema, schemaNames } from '../../../record/record-schemas.ts';
import { loadPublication } from '../../../sources/astro.ts';
import { contextOf } from '../../../views/context.ts';

export const getStaticPaths = (() =>
  schemaNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

interface Props {
  readonly name: string;
}

/** What the members of a file of the open record mean. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(jsonText(recordSchema(props.name, contextOf(await loadPublication()))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
