import type { HostTensor } from '../base/index.js';

/** The weight whose gradient is furthest off, and by how much. */
export interface GradientDifference {
  readonly parameter: string;
  readonly error: number;
}

/** The most that a Step's gradients may be off in float32. */
export const gradientLimit = 1e-5;

/** How far a Step's gradients are off, and by how much PyTorch's in float32 were on each draw that was therefore passed over. */
export interface GradientCheck extends GradientDifference {
  readonly passedOver: readonly GradientDifference[];
}

/** A float64 gradient of so small a share of the network's largest is zero but for rounding, as of a bias that softmax cancels. */
const ZERO_SHARE = 1e-12;

/**
 * The largest max|found - exact| / max|exact| over all weights, where a gradient that is zero in theory is measured
 * against the largest of the network. A weight that one side does not have counts as entirely wrong.
 */
export function worstDifference(
  found: ReadonlyMap<string, HostTensor>,
  exact: ReadonlyMap<string, HostTensor>,
): GradientDifference {
  const most = Math.max(...Array.from(exact.values(), ({ data }) => largest(data)));
  let worst: GradientDifference = { parameter: '', error: 0 };
  for (const name of new Set([...found.keys(), ...exact.keys()])) {
    const [a, b] = [found.get(name), exact.get(name)];
    const same = a && b && a.shape.join() === b.shape.join();
    const error = same ? difference(a.data, b.data) / scaleOf(b.data, most) : Number.MAX_VALUE;
    if (!(error <= worst.error)) worst = { parameter: name, error };
  }
  return worst;
}

function scaleOf(data: HostTensor['data'], most: number): number {
  const own = largest(data);
  return own < ZERO_SHARE * most ? most : own;
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
