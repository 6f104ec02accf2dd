import { z } from 'zod';
import { done, elementCount, fail } from '../../base/index.js';
import { copyInput } from '../../data/index.js';
import type { Method } from '../method.js';

/** Examples of a run's data as its network takes them. */
export interface RunExamples {
  /** Sizes of one example in Program order. */
  readonly sizes: readonly number[];
  readonly examples: readonly { readonly index: number; readonly values: readonly number[] }[];
}

const params = z.strictObject({
  run: z.string(),
  weights: z.enum(['best', 'final']),
  rows: z.array(z.number().int().nonnegative()).max(1000),
});

export const examples: Method<typeof params> = {
  id: 'examples',
  params,
  run: (request, { home, kept }) =>
    kept.use(request, home, async (run) => {
      const data = await run.data();
      if (!data.ok) return data;
      const { dataset } = data.value;
      const { sizes, count } = dataset;
      const beyond = request.rows.find((row) => row >= count);
      if (beyond !== undefined) return fail('example-missing', { came: beyond, wanted: count });
      const pick = (index: number): RunExamples['examples'][number] => {
        const values = new Float32Array(elementCount(sizes));
        copyInput(dataset, index, values);
        return { index, values: Array.from(values) };
      };
      return done({ sizes, examples: request.rows.map(pick) } satisfies RunExamples);
    }),
};
