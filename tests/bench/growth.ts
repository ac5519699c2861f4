import { medianOf, type Bench, type Finding } from './bench.ts';
import type { Cost } from './measured-run.ts';

/** How often each size is measured. */
interface Growth extends Pick<Bench, 'name' | 'what'> {
  readonly runs: number;
  /** Runs the program once on a generated publication of so many articles. */
  readonly run: (articles: number) => Promise<Cost>;
  /** What else is shown of the runs of a size. */
  readonly beside?: (articles: number, costs: readonly Cost[]) => readonly Finding[];
}

/** Four times the articles may cost this many times as much: their number, and a tenth of it. */
const atMost = 4.4;
const [few, many] = [500, 2000];

/**
 * A bench of how the cost of a program grows from 500 to 2,000 articles. What it costs to start, on
 * an empty publication, is taken off both. The runs of the sizes take turns, so that a machine that
 * becomes slower meanwhile is as unfair to one as to the other.
 */
export function growthBench({ name, what, runs, run, beside = () => [] }: Growth): Bench {
  return {
    name,
    what,
    measure: async (tell) => {
      const costs = new Map<number, Cost[]>([
        [0, []],
        [few, []],
        [many, []],
      ]);
      for (let round = 1; round <= runs; round += 1) {
        for (const [articles, ofSize] of costs) {
          const cost = await run(articles);
          ofSize.push(cost);
          const { processorSeconds, seconds } = cost;
          tell(
            `${name} ${round}/${runs}: ${articles} articles, ${processorSeconds.toFixed(1)} s of ` +
              `processors, ${seconds.toFixed(1)} s by the clock`,
          );
        }
      }
      const processors = (articles: number) =>
        medianOf((costs.get(articles) ?? []).map(({ processorSeconds }) => processorSeconds));
      const start = processors(0);
      return [
        {
          what: `processor time of ${many} articles against ${few}, start-up taken off`,
          value: (processors(many) - start) / (processors(few) - start),
          unit: 'times',
          atMost,
        },
        ...[...costs].flatMap(([articles, ofSize]): Finding[] => [
          { what: `processors, ${articles} articles`, value: processors(articles), unit: 's' },
          {
            what: `by the clock, ${articles} articles`,
            value: medianOf(ofSize.map(({ seconds }) => seconds)),
            unit: 's',
          },
          {
            what: `peak memory, ${articles} articles`,
            value: medianOf(ofSize.map(({ peakMegabytes }) => peakMegabytes)),
            unit: 'MB',
          },
          ...beside(articles, ofSize),
        ]),
      ];
    },
  };
}
