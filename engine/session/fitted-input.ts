import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { checkTokens } from '../data/index.js';

/** What a network's Input takes: sizes in Program order without the batch; the vocabulary where it takes tokens. */
export interface TakenInput {
  readonly sizes: readonly number[];
  readonly vocabulary?: number;
}

/** The array as examples of the network's sizes, whole numbers where it takes tokens, or what it should be. */
export function fittedInput(input: HostTensor, { sizes, vocabulary }: TakenInput): Outcome<HostTensor> {
  const [count = 0, ...came] = input.shape;
  if (came.join() !== sizes.join() || count === 0) {
    return fail('predict-shape', { came: input.shape.join(' × ') || 'scalar', wanted: ['N', ...sizes].join(' × ') });
  }
  const { shape } = input;
  const data = Float32Array.from(input.data);
  if (vocabulary === undefined) return done({ dtype: 'float', shape, data });
  const allowed = checkTokens({ values: data, sizes: came }, vocabulary);
  return allowed.ok ? done({ dtype: 'int', shape, data: Int32Array.from(data) }) : allowed;
}
