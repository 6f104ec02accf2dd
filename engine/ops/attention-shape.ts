import type { Dim, TensorType } from '../base/index.js';
import { floatType, sameShape } from '../base/index.js';
import { fixed } from './faults.js';

/** How many heads share the features, and whether a step is kept from seeing later ones. */
export interface AttentionAttrs {
  readonly heads: number;
  readonly causal: boolean;
}

/** What attention takes, in words. */
export const attentionWanted =
  'query [batch, time, heads x size], key and value [batch, steps, heads x size], causal only where time = steps';

/** So far below every score that its softmax is exactly zero in float32, and yet finite, so that nothing becomes NaN. */
const NEVER = -1e9;

/** The sizes of one attention, as its types state them. */
export interface AttentionSizes {
  readonly batch: Dim;
  readonly time: number;
  readonly steps: number;
  readonly heads: number;
  readonly size: number;
}

/** Undefined where query, key and value do not fit. */
export function attentionSizes(
  [query, key, value]: readonly TensorType[],
  { heads, causal }: AttentionAttrs,
): AttentionSizes | undefined {
  if (!query || !key || !value || [query, key, value].some((t) => t.dtype !== 'float' || t.shape.length !== 3)) {
    return undefined;
  }
  const batch = query.shape[0] as Dim;
  const [time, inner] = query.shape.slice(1).map(fixed);
  const steps = fixed(key.shape[1]);
  if (!time || !inner || !steps || inner % heads !== 0 || (causal && time !== steps)) return undefined;
  const fits = [key, value].every(({ shape }) => sameShape(shape, [batch, steps, inner]));
  return fits ? { batch, time, steps, heads, size: inner / heads } : undefined;
}

/** What comes out: the heads side by side, and each head's shares. */
export function attentionOutputs({ batch, time, steps, heads, size }: AttentionSizes): [TensorType, TensorType] {
  return [floatType(batch, time, heads * size), floatType(batch, heads, time, steps)];
}

/** What a causal mask adds to the scores [time, steps]. */
export function laterSteps({ time, steps }: AttentionSizes): Float64Array {
  return Float64Array.from({ length: time * steps }, (_, i) => (i % steps > Math.floor(i / steps) ? NEVER : 0));
}
