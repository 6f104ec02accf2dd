import type { TensorType } from '../base/index.js';
import { floatType, sameShape } from '../base/index.js';
import { fixed } from './faults.js';

/** The number of units, the direction (y keeps the order of x), and whether what the way back needs is answered too. */
export interface LstmAttrs {
  readonly hidden: number;
  readonly reverse: boolean;
  readonly traced: boolean;
}

/** What an LSTM takes, in words. */
export const lstmWanted =
  'x [batch, time, F], w [4 hidden, F], r [4 hidden, hidden] and bias [4 hidden], with time fixed';

/** For every step: the gates i, f, g, o, what the forget gate keeps of the cell before, and tanh of the cell. */
export const lstmTraces = 6;

/** The types of the states and the last one, or undefined where the inputs do not fit. */
export function lstmStates(inputs: readonly TensorType[], hidden: number): [TensorType, TensorType] | undefined {
  const [x, ...weights] = inputs;
  const [batch, ...sizes] = x?.shape ?? [];
  const [time, features] = sizes.map(fixed);
  if (inputs.length !== 4 || inputs.some((t) => t.dtype !== 'float') || x?.shape.length !== 3) return undefined;
  if (batch === undefined || !time || !features || hidden < 1) return undefined;
  const shapes = [[4 * hidden, features], [4 * hidden, hidden], [4 * hidden]];
  const fits = shapes.every((shape, i) => sameShape(shape, (weights[i] as TensorType).shape));
  return fits ? [floatType(batch, time, hidden), floatType(batch, hidden)] : undefined;
}
