import type { TensorType } from '../base/index.js';
import { floatType, sameShape } from '../base/index.js';
import { fixed } from './faults.js';

/** The number of units, the direction (y keeps the order of x), and whether the reset gate acts after the product. */
export interface GruAttrs {
  readonly hidden: number;
  readonly reverse: boolean;
  /** True: n = tanh(own + r (h R^T + b)), with a second bias; false: n = tanh(own + (r h) R^T), as first published. */
  readonly resetAfter: boolean;
  /** Whether what the way back needs is answered too. */
  readonly traced: boolean;
}

/** What a GRU takes, in words. */
export const gruWanted =
  'x [batch, time, F], w [3 hidden, F], r [3 hidden, hidden], bias [3 hidden], with time fixed, and for reset after a second bias';

/** For every step: the gates r and z, the candidate n, and for reset after what the reset gate multiplies. */
export function gruTraces(resetAfter: boolean): number {
  return resetAfter ? 4 : 3;
}

/** The types of the states and the last one, or undefined where the inputs do not fit. */
export function gruStates(
  inputs: readonly TensorType[],
  { hidden, resetAfter }: Pick<GruAttrs, 'hidden' | 'resetAfter'>,
): [TensorType, TensorType] | undefined {
  const [x, ...weights] = inputs;
  const [batch, ...sizes] = x?.shape ?? [];
  const [time, features] = sizes.map(fixed);
  if (inputs.some((t) => t.dtype !== 'float') || x?.shape.length !== 3) return undefined;
  if (batch === undefined || !time || !features || hidden < 1) return undefined;
  const biases = resetAfter ? [[3 * hidden], [3 * hidden]] : [[3 * hidden]];
  const shapes = [[3 * hidden, features], [3 * hidden, hidden], ...biases];
  const fits = shapes.length === weights.length && shapes.every((s, i) => sameShape(s, weights[i]?.shape ?? []));
  return fits ? [floatType(batch, time, hidden), floatType(batch, hidden)] : undefined;
}
