import type { HostTensor } from '../base/index.js';

/** The weight whose gradient is furthest off, and by how much. */
export interface GradientDifference {
  readonly parameter: string;
  readonly error: number;
}

/** The most that a Step's gradients may be off in float32. */
export const gradientLimit = 1e-5;

/** Gradients this much smaller than the network's largest are zero but for rounding, as of a bias that softmax cancels. */
const NOISE_SHARE = 1e-2;

/**
 * The largest max|ours - theirs| / max|theirs| over all weights, where a gradient that is all but zero is measured
 * against `NOISE_SHARE` of the largest of all. A weight that one side does not have counts as entirely wrong.
 */
export function worstDifference(
  ours: ReadonlyMap<string, HostTensor>,
  theirs: ReadonlyMap<string, HostTensor>,
): GradientDifference {
  const floor = NOISE_SHARE * Math.max(...Array.from(theirs.values(), ({ data }) => largest(data)));
  let worst: GradientDifference = { parameter: '', error: 0 };
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(name), theirs.get(name)];
    const same = a && b && a.shape.join() === b.shape.join();
    const error = same ? difference(a.data, b.data) / Math.max(largest(b.data), floor) : Number.MAX_VALUE;
    if (!(error <= worst.error)) worst = { parameter: name, error };
  }
  return worst;
}

function largest(data: HostTensor['data']): number {
  let most = 0;
  for (const value of data) most = Math.max(most, Math.abs(value));
  return most;
}

function difference(a: HostTensor['data'], b: HostTensor['data']): number {
  let most = 0;
  for (const [i, value] of a.entries()) most = Math.max(most, Math.abs(value - (b[i] ?? NaN)));
  return most;
}
