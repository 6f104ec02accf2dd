import { z } from 'zod';
import type { HostTensor, Outcome } from '../base/index.js';
import { done, elementCount, fail } from '../base/index.js';
import type { Recipe } from '../data/index.js';
import { applyRecipe, batchBuffer, fillBatch, tableInputs } from '../data/index.js';
import type { TakenInput } from './fitted-input.js';
import { fittedInput } from './fitted-input.js';
import type { PreparedData } from './training/prepare-data.js';

const MOST_VALUES = 4_000_000;
const MOST_ROWS = 100;
const LONGEST_TABLE = 8_000_000;

/** What a network is asked about, as the user gave it. */
export const sampleSchema = z.union([
  /** A row of the run's data. */
  z.strictObject({ row: z.int().nonnegative() }),
  /** One example before the recipe, in the source's own units; null where a value is missing. */
  z.strictObject({
    sizes: z.array(z.int().positive()).min(1).max(4),
    values: z.array(z.number().nullable()).min(1).max(MOST_VALUES),
  }),
  /** A CSV file's text; its first rows. */
  z.strictObject({ csv: z.string().max(LONGEST_TABLE), file: z.string().max(4096) }),
]);
export type Sample = z.output<typeof sampleSchema>;

/** Where samples come from and what becomes of them. */
export interface SampleSite {
  /** Absent for a network without data: its values are taken as they are. */
  readonly recipe: Recipe | undefined;
  readonly input: TakenInput;
  data(): Promise<Outcome<PreparedData>>;
}

/** The sample as a batch for the network, put through its recipe. */
export async function sampleInput(sample: Sample, site: SampleSite): Promise<Outcome<HostTensor>> {
  if ('row' in sample) return rowInput(sample.row, await site.data());
  const { recipe, input } = site;
  if ('csv' in sample) {
    const { csv, file } = sample;
    if (!recipe) return fail('predict-no-recipe', { path: file });
    const all = tableInputs(new TextEncoder().encode(csv), file, recipe);
    return all.ok ? fittedInput(firstRows(all.value), input) : all;
  }
  const { sizes } = sample;
  const values = Float32Array.from(sample.values, (value) => value ?? NaN);
  if (values.length !== elementCount(sizes)) {
    return fail('predict-shape', { came: `${values.length}`, wanted: sizes.join(' × ') });
  }
  const example = recipe ? applyRecipe(recipe, { sizes, values }) : done({ sizes, values });
  if (!example.ok) return example;
  return fittedInput({ dtype: 'float', shape: [1, ...example.value.sizes], data: example.value.values }, input);
}

function rowInput(row: number, data: Outcome<PreparedData>): Outcome<HostTensor> {
  if (!data.ok) return data;
  const { dataset } = data.value;
  if (row >= dataset.count) return fail('example-missing', { came: row, wanted: dataset.count });
  return done(fillBatch(dataset, Uint32Array.of(row), batchBuffer(dataset, 1)).x);
}

function firstRows({ shape: [count = 0, ...sizes], data }: HostTensor): HostTensor {
  const rows = Math.min(count, MOST_ROWS);
  const part = Float32Array.from(data.subarray(0, rows * elementCount(sizes)));
  return { dtype: 'float', shape: [rows, ...sizes], data: part };
}
