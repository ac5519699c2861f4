import type { ChartView } from '../../views/chart.ts';

/** What the parts of a text in .mdx print beside their attributes; handed over as `Astro.locals`. */
export interface BodyParts {
  /** A chart by the attributes that name it; nothing in a preview whose ledger has no such figure. */
  readonly chartOf: (of: string, measure: string, unit?: string) => PreparedChart | undefined;
  /** A picture by its path below content/pictures/. */
  readonly pictureOf: (src: string) => ImageMetadata | undefined;
}

/** A chart, drawn for where it stands. */
export interface PreparedChart {
  readonly view: ChartView;
  /** For a page; missing where there is only a table. */
  readonly svg?: string;
  /** For a feed: the path of a picture of it, and its size in pixels. */
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number };
}
