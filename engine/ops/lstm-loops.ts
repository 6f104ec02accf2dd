import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';

/** The inputs of `lstm`: x, the four gates' kernels and recurrent kernels, and their bias. */
export type LstmTensors = readonly [x: Tensor, w: Tensor, r: Tensor, bias: Tensor];

/** One unit at one step: its gates, what it keeps of its cell, tanh of the new cell, and the cell itself. */
type Cell = readonly [i: number, f: number, g: number, o: number, kept: number, squashed: number, c: number];

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Row `row` of a matrix times a vector that starts at `at`. */
function rowTimes(matrix: Tensor, row: number, vector: Float64Array, at: number): number {
  const width = matrix.shape[1] as number;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += (matrix.data[row * width + k] as number) * (vector[at + k] as number);
  return sum;
}

/** One step of one example: every unit from x, which starts at `at`, and the state and the cells before. */
function step([x, w, r, bias]: LstmTensors, at: number, state: Float64Array, cells: Float64Array): Cell[] {
  return Array.from(state, (_, unit) => {
    const sum = (block: number): number => {
      const row = block * state.length + unit;
      return rowTimes(w, row, x.data, at) + rowTimes(r, row, state, 0) + (bias.data[row] as number);
    };
    const [i, f, g, o] = [logistic(sum(0)), logistic(sum(1)), Math.tanh(sum(2)), logistic(sum(3))];
    const kept = f * (cells[unit] as number);
    const c = kept + i * g;
    return [i, f, g, o, kept, Math.tanh(c), c];
  });
}

/** All outputs of `lstm` from zero states; `order` lists the steps as they are taken. */
export function lstmLoops(
  inputs: LstmTensors,
  order: readonly number[],
  shapes: readonly (readonly number[])[],
): Tensor[] {
  const outputs = shapes.map((shape) => zeros('float', shape));
  const [y, last, ...traces] = outputs as [Tensor, Tensor, ...Tensor[]];
  const [batch, time, hidden] = y.shape as [number, number, number];
  const features = inputs[0].shape[2] as number;
  for (let n = 0; n < batch; n++) {
    let [state, cells] = [new Float64Array(hidden), new Float64Array(hidden)];
    for (const t of order) {
      const now = step(inputs, (n * time + t) * features, state, cells);
      state = Float64Array.from(now, ([, , , o, , squashed]) => o * squashed);
      cells = Float64Array.from(now, ([, , , , , , c]) => c);
      const at = (n * time + t) * hidden;
      y.data.set(state, at);
      traces.forEach((trace, k) => {
        trace.data.set(
          now.map((cell) => cell[k] as number),
          at,
        );
      });
    }
    last.data.set(state, n * hidden);
  }
  return outputs;
}
