import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Row `row` of a matrix times a vector that starts at `at`. */
function rowTimes(matrix: Tensor, row: number, vector: ArrayLike<number>, at: number): number {
  const width = matrix.shape[1] as number;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += (matrix.data[row * width + k] as number) * (vector[at + k] as number);
  return sum;
}

/** One step of one example: the new hidden state from the one before; `x` starts at `at`. Reset before has no second bias. */
function step(inputs: readonly Tensor[], at: number, before: Float64Array, resetAfter: boolean): Float64Array {
  const [x, w, r, bias, stateBias] = inputs as readonly [Tensor, Tensor, Tensor, Tensor, Tensor | undefined];
  const hidden = before.length;
  const own = (row: number): number => rowTimes(w, row, x.data, at) + (bias.data[row] as number);
  const fromState = (row: number, state: Float64Array): number =>
    rowTimes(r, row, state, 0) + (stateBias?.data[row] ?? 0);
  const gate = (block: number) => (_: number, unit: number) => {
    const row = block * hidden + unit;
    return logistic(own(row) + fromState(row, before));
  };
  const reset = before.map(gate(0));
  const update = before.map(gate(1));
  const resetState = before.map((h, unit) => (reset[unit] as number) * h);
  return before.map((h, unit) => {
    const row = 2 * hidden + unit;
    const recalled = resetAfter ? (reset[unit] as number) * fromState(row, before) : fromState(row, resetState);
    const z = update[unit] as number;
    return (1 - z) * Math.tanh(own(row) + recalled) + z * h;
  });
}

/** The hidden state at every step, [batch, time, hidden], from a zero state; `order` lists the steps as they are taken. */
export function gruLoops(
  inputs: readonly Tensor[],
  order: readonly number[],
  resetAfter: boolean,
  shape: readonly number[],
): Tensor {
  const y = zeros('float', shape);
  const [batch, time, hidden] = shape as [number, number, number];
  const features = inputs[0]?.shape[2] ?? 0;
  for (let n = 0; n < batch; n++) {
    let state: Float64Array = new Float64Array(hidden);
    for (const t of order) {
      state = step(inputs, (n * time + t) * features, state, resetAfter);
      y.data.set(state, (n * time + t) * hidden);
    }
  }
  return y;
}
