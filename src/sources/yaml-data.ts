import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { yamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

/** A step into data: a key or the index of an item. */
export type Step = string | number;

/** The data of a piece of YAML, and the way back to where each value is written. */
export interface YamlData {
  readonly data: unknown;
  /**
   * Where the value at a path is written, as offsets into the YAML, or the nearest thing around it
   * that is; with `key`, where its key is. Nothing when not even the first step is there.
   */
  readonly extentAt: (path: readonly Step[], of?: 'value' | 'key') => Extent | undefined;
}

/** From the first character to the one after the last. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads YAML 1.2 with its core schema: a day is text, and no time zone can move it.
 *
 * @returns the data, or what is wrong with the YAML
 */
export function readYaml(yaml: string): YamlData | { readonly mistakes: readonly YamlMistake[] } {
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
  });
  const mistakes = yamlMistakes(document, yaml);
  const lost = lostAlias(document);
  if (mistakes.length === 0 && lost) mistakes.push(lost);
  if (mistakes.length > 0) return { mistakes };

  const contents = isNode(document.contents) ? document.contents : undefined;
  return {
    data: document.toJS(),
    extentAt: (path, of = 'value') => {
      let place: Found | undefined;
      for (const step of path) {
        const next = stepInto(document, place ? place.value : contents, step);
        if (next === undefined) break;
        place = next;
      }
      return place && extentOf(place, of);
    },
  };
}

/** A value, and its key when it is in a mapping. */
interface Found {
  readonly key?: unknown;
  readonly value: unknown;
}

function stepInto(document: Document, node: unknown, step: Step): Found | undefined {
  const parent = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(parent) && typeof step === 'number') {
    return step < parent.items.length ? { value: parent.items[step] } : undefined;
  }
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && key.value === step);
}

function extentOf({ key, value }: Found, of: 'value' | 'key'): Extent | undefined {
  // A key with nothing behind it is all there is to point at.
  const empty = isScalar(value) && value.source === '';
  const node = key !== undefined && (of === 'key' || empty || !isNode(value)) ? key : value;
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

/** `*bold*` in YAML means something noted elsewhere under the name `bold*`. */
function lostAlias(document: Document): YamlMistake | undefined {
  let found: YamlMistake | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      found = {
        reason: 'a value that starts with `*` must stand in quotes.',
        offset: alias.range?.[0] ?? 0,
      };
      return visit.BREAK;
    },
  });
  return found;
}
