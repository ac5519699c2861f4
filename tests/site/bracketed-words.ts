import { parse, stringify } from 'yaml';

/**
 * A words file with every printed word in ⟦brackets⟧. Words that are also read in prose (bounds and
 * units) keep their plain form behind the bracketed one.
 */
export function bracketedWords(yaml: string): string {
  const words: unknown = parse(yaml);
  if (!isRecord(words)) throw new Error('A words file is a mapping.');
  const { figures, ...printed } = words;
  return stringify({ ...(bracket(printed) as object), figures: bracketFigures(figures) });
}

function bracket(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (Array.isArray(value)) return value.map(bracket);
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bracket(each)]));
  }
  return value;
}

function bracketFigures(figures: unknown): unknown {
  if (!isRecord(figures)) return figures;
  const bounds = Object.entries(isRecord(figures['bounds']) ? figures['bounds'] : {});
  const units = Object.entries(isRecord(figures['units']) ? figures['units'] : {});
  return {
    ...figures,
    bounds: Object.fromEntries(
      bounds.map(([bound, forms]) => [
        bound,
        Array.isArray(forms) ? [bracket(forms[0]), ...forms].filter((form) => form) : forms,
      ]),
    ),
    units: Object.fromEntries(
      units.map(([unit, entry]) => {
        if (!isRecord(entry) || !isRecord(entry['forms'])) return [unit, entry];
        const also = Array.isArray(entry['also']) ? entry['also'] : [];
        return [
          unit,
          { forms: bracket(entry['forms']), also: [...Object.values(entry['forms']), ...also] },
        ];
      }),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
