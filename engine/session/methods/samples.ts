import { z } from 'zod';
import { done, elementCount, fail } from '../../base/index.js';
import type { Targets } from '../../data/index.js';
import { classMap } from '../../train/index.js';
import type { Method } from '../method.js';
import { batchBuffer, fillBatch } from '../../data/index.js';

/** Examples of a run's data as their source has them, with what is right and what the network says. */
export interface RunSamples {
  /** Sizes of one example before the recipe. */
  readonly sizes: readonly number[];
  readonly samples: readonly RunSample[];
}

export interface RunSample {
  readonly row: number;
  readonly values: readonly number[];
  /** The class, the labels, the numbers, or the class of each pixel. */
  readonly wanted: readonly number[];
  /** The network's output; for pixels the class it says of each. */
  readonly came: readonly number[];
}

const params = z.strictObject({
  run: z.string(),
  weights: z.enum(['best', 'final']),
  rows: z.array(z.int().nonnegative()).min(1).max(256),
});

export const samples: Method<typeof params> = {
  id: 'samples',
  params,
  run: (request, { home, kept }) =>
    kept.use(request, home, async (run) => {
      const [data, raw] = [await run.data(), await run.raw()];
      if (!data.ok) return data;
      if (!raw.ok) return raw;
      const { dataset } = data.value;
      const beyond = request.rows.find((row) => row >= dataset.count);
      if (beyond !== undefined) return fail('example-missing', { came: beyond, wanted: dataset.count });
      const rows = Uint32Array.from(request.rows);
      const answer = await run.predict(fillBatch(dataset, rows, batchBuffer(dataset, rows.length)).x);
      const said = dataset.targets.task === 'pixels' ? classMap(answer) : answer.data;
      const each = said.length / rows.length;
      const length = elementCount(raw.value.sizes);
      return done({
        sizes: raw.value.sizes,
        samples: request.rows.map((row, i) => ({
          row,
          values: Array.from(raw.value.values.subarray(row * length, (row + 1) * length)),
          wanted: wantedOf(dataset.targets, row),
          came: Array.from(said.subarray(i * each, (i + 1) * each)),
        })),
      } satisfies RunSamples);
    }),
};

function wantedOf(targets: Targets, row: number): number[] {
  switch (targets.task) {
    case 'classes':
      return [targets.labels[row] as number];
    case 'pixels': {
      const cells = elementCount(targets.sizes);
      return Array.from(targets.labels.subarray(row * cells, (row + 1) * cells));
    }
    default:
      return Array.from(targets.values.subarray(row * targets.width, (row + 1) * targets.width));
  }
}
