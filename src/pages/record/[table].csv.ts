import type { APIRoute, GetStaticPaths } from 'astro';
import { recordFiles } from '../../record/record-files.ts';
import { recordTables, type RecordTable } from '../../schemas/record-words.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

export const getStaticPaths = (() =>
  recordTables.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

interface Props {
  readonly table: RecordTable;
}

/** A table of the open record as CSV. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const files = recordFiles(contextOf(await loadPublication()));
  return new Response(files[props.table].csv, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
