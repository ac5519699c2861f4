import type { PublishedBody, Publication } from './types.ts';

/** Every picture that an entry shows and the logo, once, by its path below content/pictures/. */
export function shownPictures(publication: Publication): readonly string[] {
  const { settings, articles, people, organizations, programs, products, events, topics, pages } =
    publication;
  const bearers: readonly { readonly body: PublishedBody }[] = [
    ...articles,
    ...people,
    ...organizations,
    ...programs,
    ...products,
    ...events,
    ...topics,
    ...pages,
  ];
  const leads = articles.flatMap(({ picture }) => picture?.src ?? []);
  return [
    ...new Set([
      ...leads,
      ...bearers.flatMap(({ body }) => body.pictures),
      ...(settings.logo === undefined ? [] : [settings.logo]),
    ]),
  ].sort();
}
