import type { TensorType } from '../base/index.js';
import { sameType } from '../base/index.js';
import type { Builder, Value } from './contract.js';

/** Added to the variance, so that a channel without spread does not divide by zero. */
export interface BatchNormAttrs {
  readonly epsilon: number;
}

/** What batch norm takes in, in words. */
export const batchNormWanted = 'x [batch, C] or [batch, C, H, W] and float vectors [C]';

/** Whether x is [batch, C] or [batch, C, H, W] and every one of the vectors [C]. */
export function channelsMatch(x: TensorType | undefined, vectors: readonly (TensorType | undefined)[]): boolean {
  if (x?.dtype !== 'float' || (x.shape.length !== 2 && x.shape.length !== 4)) return false;
  const vector: TensorType = { dtype: 'float', shape: x.shape.slice(1, 2) };
  return typeof x.shape[1] === 'number' && vectors.every((v) => v !== undefined && sameType(v, vector));
}

/** All axes but the channels: what means and sums are taken over. */
export function channelAxes(x: TensorType): number[] {
  return x.shape.flatMap((_, axis) => (axis === 1 ? [] : [axis]));
}

/** A vector [C] in the shape in which it stretches over x. */
export function overChannels(b: Builder, vector: Value, x: Value): Value {
  const spatial = x.type.shape.slice(2);
  if (spatial.length === 0) return vector;
  return b.op('reshape', [vector], { shape: [...vector.type.shape, ...spatial.map(() => 1)] });
}

/** (x - mean) / sqrt(variance + epsilon), and that root. */
export function standardised(
  b: Builder,
  [x, mean, variance]: readonly [Value, Value, Value],
  { epsilon }: BatchNormAttrs,
): { readonly standard: Value; readonly deviation: Value } {
  const root = b.op('sqrt', [b.op('add', [variance, b.scalar(epsilon)], {})], {});
  const deviation = overChannels(b, root, x);
  const centred = b.op('sub', [x, overChannels(b, mean, x)], {});
  return { standard: b.op('div', [centred, deviation], {}), deviation };
}

/** standard * gamma + beta. */
export function scaled(b: Builder, standard: Value, gamma: Value, beta: Value): Value {
  const product = b.op('mul', [standard, overChannels(b, gamma, standard)], {});
  return b.op('add', [product, overChannels(b, beta, standard)], {});
}

/** Calls `visit` with the offset and the channel of every element of [batch, C, ...]. */
export function channelLoops(shape: readonly number[], visit: (i: number, channel: number) => void): void {
  const [batch = 0, channels = 0, ...spatial] = shape;
  const plane = spatial.reduce((p, q) => p * q, 1);
  for (let i = 0; i < batch * channels * plane; i++) visit(i, Math.floor(i / plane) % channels);
}
