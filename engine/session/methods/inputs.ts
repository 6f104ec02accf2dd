import { z } from 'zod';
import { done } from '../../base/index.js';
import type { RawData, Recipe, TableColumn, Task } from '../../data/index.js';
import { elementCount } from '../../base/index.js';
import type { Method } from '../method.js';
import { inputOf, taskOf } from '../training/prepare-data.js';

/** A column with the range of its values in the data. */
export type ColumnRange = TableColumn & { readonly min: number; readonly max: number; readonly median: number };

/** What a run's network can be asked about: what one example of its data is, before the recipe. */
export interface RunInputs {
  readonly task: Task;
  /** Names of the classes, labels or numbers. */
  readonly names: readonly string[];
  readonly source: string;
  /** The network's project text as it was trained. */
  readonly graph: string;
  /** Sizes of one example before the recipe, and as the network takes it. */
  readonly sizes: readonly number[];
  readonly taken: readonly number[];
  /** Set where an example is an image: how its axes lie, and what its brightest value is. */
  readonly image?: {
    readonly channels: number;
    readonly height: number;
    readonly width: number;
    readonly channelsLast: boolean;
    readonly brightest: number;
  };
  /** Set where an example is a row of a table. */
  readonly columns?: readonly ColumnRange[];
}

const params = z.strictObject({ run: z.string(), weights: z.enum(['best', 'final']) });

export const inputs: Method<typeof params> = {
  id: 'inputs',
  params,
  run: (request, { home, kept }) =>
    kept.use(request, home, async (run) => {
      const raw = await run.raw();
      if (!raw.ok) return raw;
      const graph = await run.read.run.graphText();
      if (!graph.ok) return graph;
      const { checked, recipe } = run.read;
      const image = imageOf(raw.value, recipe);
      const { columns } = raw.value;
      return done({
        task: taskOf(checked),
        names: raw.value.classNames,
        source: recipe.source,
        graph: graph.value,
        sizes: raw.value.sizes,
        taken: inputOf(checked).sizes,
        ...(image ? { image } : {}),
        ...(columns ? { columns: columns.map((column, i) => ({ ...column, ...rangeOf(raw.value, i) })) } : {}),
      } satisfies RunInputs);
    }),
};

/** Two sizes, or three with few channels, are an image where the recipe treats them as one or the values are levels. */
function imageOf({ sizes, levels, values, columns }: RawData, { steps }: Recipe): RunInputs['image'] {
  if (columns || sizes.length < 2 || sizes.length > 3) return undefined;
  const asImage = steps.some(({ step }) => ['channelsFirst', 'enlarge', 'pad', 'rows'].includes(step));
  if (sizes.length === 2 && !asImage && levels === undefined) return undefined;
  const channelsLast = sizes.length === 2 || steps.some(({ step }) => step === 'channelsFirst');
  const [a = 1, b = 1, c = 1] = sizes;
  const [channels, height, width] = channelsLast ? [c, a, b] : [a, b, c];
  const divided = steps.find((step) => step.step === 'divide');
  const brightest = levels ? 255 : (divided?.by ?? brightestOf(values));
  return { channels, height, width, channelsLast, brightest };
}

function brightestOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most;
}

function rangeOf({ values, count, sizes }: RawData, column: number): Pick<ColumnRange, 'min' | 'max' | 'median'> {
  const width = elementCount(sizes);
  const known: number[] = [];
  for (let row = 0; row < count; row++) {
    const value = values[row * width + column] as number;
    if (!Number.isNaN(value)) known.push(value);
  }
  known.sort((a, b) => a - b);
  return { min: known[0] ?? 0, max: known.at(-1) ?? 0, median: known[Math.floor(known.length / 2)] ?? 0 };
}
