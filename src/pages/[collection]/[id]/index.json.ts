import type { APIRoute, GetStaticPaths } from 'astro';
import { entityData, type EntityData } from '../../../record/entity-data.ts';
import { jsonText } from '../../../record/record-files.ts';
import { loadPublication } from '../../../sources/astro.ts';
import { contextOf } from '../../../views/context.ts';
import { staticPath } from '../../../views/static-path.ts';

export const getStaticPaths = (async () => {
  const context = contextOf(await loadPublication());
  return context.index.entities().map((entity) => {
    const { collection, id } = entity;
    return staticPath({ collection, id }, entityData(entity, context));
  });
}) satisfies GetStaticPaths;

interface Props {
  readonly view: EntityData;
}

/** The data of a person, an organization, a program, a product or an event. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(jsonText(props.view), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
