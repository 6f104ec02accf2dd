import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';
import type { Arrived } from './arriving.js';

/** What `lstm` was given and answered, as its backward pass reads it. */
export interface LstmRecord<T> {
  readonly x: T;
  readonly w: T;
  readonly r: T;
  readonly y: T;
  /** i, f, g, o, kept, squashed: each [batch, time, hidden]. */
  readonly traces: readonly T[];
}

/** The gradients of the four gates' sums and of the cell before, from those of the state and of the cell after. */
function throughCell(traces: readonly number[], dh: number, dcLater: number) {
  const [i, f, g, o, kept, squashed] = traces as readonly [number, number, number, number, number, number];
  const dc = dcLater + dh * o * (1 - squashed ** 2);
  const sums = [dc * g * i * (1 - i), dc * kept * (1 - f), dc * i * (1 - g ** 2), dh * squashed * o * (1 - o)];
  return { sums, before: dc * f };
}

/** Adds `scale` times the vector of `width` numbers at `at` in `from` to the one at `to` in `sum`. */
function addRow(sum: Tensor, to: number, from: Tensor, at: number, width: number, scale: number): void {
  for (let k = 0; k < width; k++) {
    sum.data[to + k] = (sum.data[to + k] as number) + scale * (from.data[at + k] as number);
  }
}

/** The gradients of x, w, r and the bias; `order` lists the steps as the forward pass took them. */
export function lstmGradientLoops(
  { x, w, r, y, traces }: LstmRecord<Tensor>,
  { dy, dLast }: Arrived<Tensor>,
  order: readonly number[],
): Tensor[] {
  const [batch, time, hidden] = y.shape as [number, number, number];
  const features = x.shape[2] as number;
  const [dx, dw, dr, dBias] = [
    zeros('float', x.shape),
    zeros('float', w.shape),
    zeros('float', r.shape),
    zeros('float', [4 * hidden]),
  ];
  const one: Tensor = { dtype: 'float', shape: [1], data: Float64Array.of(1) };
  for (let n = 0; n < batch; n++) {
    const dh = zeros('float', [hidden]);
    const dCells = new Float64Array(hidden);
    if (dLast) addRow(dh, 0, dLast, n * hidden, hidden, 1);
    for (let k = time - 1; k >= 0; k--) {
      const row = n * time + (order[k] as number);
      const before = k === 0 ? undefined : n * time + (order[k - 1] as number);
      if (dy) addRow(dh, 0, dy, row * hidden, hidden, 1);
      const back = Array.from(dCells, (dc, unit) => {
        const seen = traces.map(({ data }) => data[row * hidden + unit] as number);
        return throughCell(seen, dh.data[unit] as number, dc);
      });
      dh.data.fill(0);
      back.forEach(({ sums, before: dCell }, unit) => {
        dCells[unit] = dCell;
        sums.forEach((d, block) => {
          const gate = block * hidden + unit;
          addRow(dx, row * features, w, gate * features, features, d);
          addRow(dw, gate * features, x, row * features, features, d);
          addRow(dBias, gate, one, 0, 1, d);
          addRow(dh, 0, r, gate * hidden, hidden, d);
          if (before !== undefined) addRow(dr, gate * hidden, y, before * hidden, hidden, d);
        });
      });
    }
  }
  return [dx, dw, dr, dBias];
}
