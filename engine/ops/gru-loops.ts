import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';

/** The inputs of `gru`; reset before has no second bias. */
export type GruTensors = readonly [x: Tensor, w: Tensor, r: Tensor, bias: Tensor, stateBias: Tensor | undefined];

/** All units of one example after one step: the new state, and the traces r, z, n and, for reset after, h R^T + b. */
type Step = readonly [h: Float64Array, ...traces: Float64Array[]];

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Row `row` of a matrix times a vector that starts at `at`. */
function rowTimes(matrix: Tensor, row: number, vector: ArrayLike<number>, at: number): number {
  const width = matrix.shape[1] as number;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += (matrix.data[row * width + k] as number) * (vector[at + k] as number);
  return sum;
}

/** One step of one example from the state before it; `x` starts at `at`. */
function step([x, w, r, bias, stateBias]: GruTensors, at: number, before: Float64Array, resetAfter: boolean): Step {
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
  const recalled = before.map((_, unit) => fromState(2 * hidden + unit, resetAfter ? before : resetState));
  const candidate = recalled.map((sum, unit) =>
    Math.tanh(own(2 * hidden + unit) + (resetAfter ? (reset[unit] as number) * sum : sum)),
  );
  const state = before.map((h, unit) => {
    const z = update[unit] as number;
    return (1 - z) * (candidate[unit] as number) + z * h;
  });
  return [state, reset, update, candidate, recalled];
}

/** All outputs of `gru` from a zero state; `order` lists the steps as they are taken. */
export function gruLoops(
  inputs: GruTensors,
  order: readonly number[],
  resetAfter: boolean,
  shapes: readonly (readonly number[])[],
): Tensor[] {
  const outputs = shapes.map((shape) => zeros('float', shape));
  const [y, last, ...traces] = outputs as [Tensor, Tensor, ...Tensor[]];
  const [batch, time, hidden] = y.shape as [number, number, number];
  const features = inputs[0].shape[2] as number;
  for (let n = 0; n < batch; n++) {
    let now: Step = [new Float64Array(hidden)];
    for (const t of order) {
      now = step(inputs, (n * time + t) * features, now[0], resetAfter);
      const at = (n * time + t) * hidden;
      [y, ...traces].forEach((output, k) => {
        output.data.set(now[k] as Float64Array, at);
      });
    }
    last.data.set(now[0], n * hidden);
  }
  return outputs;
}
