import { z } from 'zod';
import { done, elementCount, fail } from '../../base/index.js';
import { copyInput } from '../../data/index.js';
import type { Method } from '../method.js';
import { readRun } from '../opened-run.js';

/** Examples of a run's data as its network takes them. */
export interface RunExamples {
  /** Sizes of one example in Program order. */
  readonly sizes: readonly number[];
  readonly examples: readonly { readonly index: number; readonly values: readonly number[] }[];
}

const params = z.strictObject({ run: z.string(), rows: z.array(z.number().int().nonnegative()).max(1000) });

export const examples: Method<typeof params> = {
  id: 'examples',
  params,
  run: async ({ run, rows }, { home }) => {
    const read = await readRun(run, home.bundledDirectory);
    if (!read.ok) return read;
    const { dataset } = read.value.data;
    const { sizes, count } = dataset;
    const beyond = rows.find((row) => row >= count);
    if (beyond !== undefined) return fail('example-missing', { came: beyond, wanted: count });
    const pick = (index: number): RunExamples['examples'][number] => {
      const values = new Float32Array(elementCount(sizes));
      copyInput(dataset, index, values);
      return { index, values: Array.from(values) };
    };
    return done({ sizes, examples: rows.map(pick) } satisfies RunExamples);
  },
};
