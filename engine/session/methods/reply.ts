import { z } from 'zod';
import { done } from '../../base/index.js';
import type { Task } from '../../data/index.js';
import type { Method } from '../method.js';
import { sampleInput, sampleSchema } from '../sample-input.js';
import { inputOf, taskOf } from '../training/prepare-data.js';

/** What a run's network answers for what a person gave it. */
export interface ValuesPrediction {
  readonly task: Task;
  /** One list a sample, row-major: probabilities of the classes or labels, numbers, or [classes, height, width]. */
  readonly predictions: readonly (readonly number[])[];
  /** Sizes of one prediction. */
  readonly shape: readonly number[];
  /** The first sample as the network took it. */
  readonly input: { readonly sizes: readonly number[]; readonly values: readonly number[] };
  /** In the engine, from the request to the answer. */
  readonly milliseconds: number;
}

const params = z.strictObject({ run: z.string(), weights: z.enum(['best', 'final']), sample: sampleSchema });

export const reply: Method<typeof params> = {
  id: 'reply',
  params,
  run: (request, { home, kept }) => {
    const started = performance.now();
    return kept.use(request, home, async (run) => {
      const { checked, recipe } = run.read;
      const x = await sampleInput(request.sample, { recipe, input: inputOf(checked), data: () => run.data() });
      if (!x.ok) return x;
      const answer = await run.predict(x.value);
      const [count = 1, ...shape] = answer.shape;
      const each = answer.data.length / count;
      const [samples = 1, ...sizes] = x.value.shape;
      return done({
        task: taskOf(checked),
        predictions: Array.from({ length: count }, (_, i) =>
          Array.from(answer.data.subarray(i * each, (i + 1) * each)),
        ),
        shape,
        input: { sizes, values: Array.from(x.value.data.subarray(0, x.value.data.length / samples)) },
        milliseconds: performance.now() - started,
      } satisfies ValuesPrediction);
    });
  },
};
