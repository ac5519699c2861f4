import { z } from 'zod';
import { field, text, webAddress } from './field.ts';
import { figure } from './figure.ts';

const note = z.strictObject({
  label: field(text, 'What stands above the note.', 'Two figures, both about 500'),
});

const chart = z.strictObject({
  of: field(
    figure.shape.of,
    'What the figures are about: a collection and an id.',
    'programs/cloud-accelerate',
  ),
  measure: field(text, 'The measure of the figures, as the ledger has it.', 'partners'),
  unit: field(
    text.optional(),
    'Their unit; needed where the ledger has the measure in several.',
    'partners',
  ),
  title: field(
    text.optional(),
    'What the chart shows; else the name and the measure.',
    'Partners in Cloud Accelerate',
  ),
});

const embed = z.strictObject({
  url: field(
    webAddress,
    'The whole address of the video, recording or map.',
    'https://video.example/wpc11-keynote',
  ),
  title: field(text, 'What is there, in the words of the link.', 'The keynote, on video'),
  picture: field(
    text.optional(),
    'The path of a picture of it below content/pictures/.',
    'wpc11/keynote.jpg',
  ),
  alt: field(
    z.string().optional(),
    'What the picture shows; needed when there is one.',
    'A speaker on the stage of a full arena.',
  ),
});

/** The parts a text in .mdx may have beside Markdown, by name, with their attributes. */
export const components = { Note: note, Chart: chart, Embed: embed } as const;
