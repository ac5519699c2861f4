import { stableChartPath } from './stable-picture.ts';
import type { PublishedBody, PublishedChart, Publication } from './types.ts';

/** Every picture that an entry shows and the logo, once, by its path below content/pictures/. */
export function shownPictures(publication: Publication): readonly string[] {
  const { settings, articles } = publication;
  const leads = articles.flatMap(({ picture }) => picture?.src ?? []);
  const inBodies = bodiesOf(publication).flatMap(({ pictures }) => pictures);
  const logo = settings.logo === undefined ? [] : [settings.logo];
  return [...new Set([...leads, ...inBodies, ...logo])].sort();
}

/** Every chart that a text of the publication shows, each drawing once. */
export function shownCharts(publication: Publication): readonly PublishedChart[] {
  const charts = bodiesOf(publication).flatMap((body) => body.charts);
  return [...new Map(charts.map((chart) => [stableChartPath(chart), chart])).values()];
}

function bodiesOf(publication: Publication): readonly PublishedBody[] {
  const { articles, people, organizations, programs, products, events, topics, pages, webcasts } =
    publication;
  return [
    ...articles,
    ...people,
    ...organizations,
    ...programs,
    ...products,
    ...events,
    ...topics,
    ...pages,
    ...webcasts,
  ].map(({ body }) => body);
}
