import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';

/** One unit's state at one step, for all images of the batch and all units: [batch, hidden]. */
interface Cells {
  readonly c: Float64Array;
  readonly h: Float64Array;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Row `row` of a matrix times a vector that starts at `at`. */
function rowTimes(matrix: Tensor, row: number, vector: Float64Array, at: number): number {
  const width = matrix.shape[1] as number;
  let sum = 0;
  for (let k = 0; k < width; k++) sum += (matrix.data[row * width + k] as number) * (vector[at + k] as number);
  return sum;
}

function step(inputs: readonly [Tensor, Tensor, Tensor, Tensor], t: number, before: Cells, hidden: number): Cells {
  const [x, w, r, bias] = inputs;
  const [batch, time, features] = x.shape as [number, number, number];
  const now: Cells = { c: new Float64Array(batch * hidden), h: new Float64Array(batch * hidden) };
  for (let n = 0; n < batch; n++)
    for (let unit = 0; unit < hidden; unit++) {
      const gate = (block: number): number => {
        const row = block * hidden + unit;
        const own = rowTimes(w, row, x.data, (n * time + t) * features);
        return own + rowTimes(r, row, before.h, n * hidden) + (bias.data[row] as number);
      };
      const at = n * hidden + unit;
      const kept = logistic(gate(1)) * (before.c[at] as number);
      now.c[at] = kept + logistic(gate(0)) * Math.tanh(gate(2));
      now.h[at] = logistic(gate(3)) * Math.tanh(now.c[at]);
    }
  return now;
}

/** The hidden state at every step, [batch, time, hidden], from zero states; `order` lists the steps as they are taken. */
export function lstmLoops(
  inputs: readonly [Tensor, Tensor, Tensor, Tensor],
  order: readonly number[],
  shape: readonly number[],
): Tensor {
  const y = zeros('float', shape);
  const [batch, time, hidden] = shape as [number, number, number];
  let cells: Cells = { c: new Float64Array(batch * hidden), h: new Float64Array(batch * hidden) };
  for (const t of order) {
    cells = step(inputs, t, cells, hidden);
    cells.h.forEach((h, at) => {
      y.data[(Math.floor(at / hidden) * time + t) * hidden + (at % hidden)] = h;
    });
  }
  return y;
}
