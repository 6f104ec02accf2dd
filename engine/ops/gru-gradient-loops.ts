import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';
import type { Arrived } from './arriving.js';

/** What `gru` was given and answered, as its backward pass reads it. */
export interface GruRecord<T> {
  readonly x: T;
  readonly w: T;
  readonly r: T;
  readonly y: T;
  /** r, z, n and, for reset after, h R^T + b: each [batch, time, hidden]. */
  readonly traces: readonly T[];
}

/** Adds `scale` times the vector of `width` numbers at `at` in `from` to the one at `to` in `sum`. */
function addRow(sum: Tensor, to: number, from: ArrayLike<number>, at: number, width: number, scale: number): void {
  for (let k = 0; k < width; k++) {
    sum.data[to + k] = (sum.data[to + k] as number) + scale * (from[at + k] as number);
  }
}

/** One step's numbers, unit by unit: the state before, the traces, and the gradient of the state after. */
interface Place {
  readonly before: Float64Array;
  readonly traces: readonly Float64Array[];
  readonly dh: Float64Array;
}

/** Gradients of the sums of r, z, n: of what x gives, of what the state gives, and of the state before. */
function throughStep(r: Tensor, { before, traces, dh }: Place) {
  const hidden = dh.length;
  const [reset, update, candidate, recalled] = traces as readonly [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array | undefined,
  ];
  const at = (array: Float64Array, unit: number): number => array[unit] as number;
  const dn = dh.map((d, u) => d * (1 - at(update, u)) * (1 - at(candidate, u) ** 2));
  const dz = dh.map((d, u) => d * (at(before, u) - at(candidate, u)) * at(update, u) * (1 - at(update, u)));
  const dBefore = zeros('float', [hidden]);
  dh.forEach((d, u) => addRow(dBefore, u, [d], 0, 1, at(update, u)));
  // What the reset gate multiplied, and the gradient of the product: of h R^T + b itself, or of h.
  const dReset = zeros('float', [hidden]);
  if (!recalled) dn.forEach((d, u) => addRow(dReset, 0, r.data, (2 * hidden + u) * hidden, hidden, d));
  const dProduct = recalled ? dn : dReset.data;
  const dr = dProduct.map((d, u) => d * at(recalled ?? before, u) * at(reset, u) * (1 - at(reset, u)));
  if (!recalled) dProduct.forEach((d, u) => addRow(dBefore, u, [d], 0, 1, at(reset, u)));
  const fromState = [dr, dz, recalled ? dn.map((d, u) => d * at(reset, u)) : dn];
  fromState.slice(0, recalled ? 3 : 2).forEach((sums, block) => {
    sums.forEach((d, u) => addRow(dBefore, 0, r.data, (block * hidden + u) * hidden, hidden, d));
  });
  const heard = recalled ? before : before.map((h, u) => h * at(reset, u));
  return { own: [dr, dz, dn], fromState, heard: [before, before, heard], dBefore: dBefore.data };
}

/** The gradients of x, w, r, the bias and, for reset after, the second one; `order` lists the steps as they were taken. */
export function gruGradientLoops(
  { x, w, r, y, traces }: GruRecord<Tensor>,
  { dy, dLast }: Arrived<Tensor>,
  order: readonly number[],
): Tensor[] {
  const [batch, time, hidden] = y.shape as [number, number, number];
  const features = x.shape[2] as number;
  const bias = [3 * hidden];
  const gradients = [x.shape, w.shape, r.shape, bias, ...(traces.length > 3 ? [bias] : [])].map((s) =>
    zeros('float', s),
  );
  const [dx, dw, dr, dBias, dStateBias] = gradients as [Tensor, Tensor, Tensor, Tensor, Tensor | undefined];
  const cut = (sequence: Tensor, row: number): Float64Array => sequence.data.slice(row * hidden, (row + 1) * hidden);
  for (let n = 0; n < batch; n++) {
    const dh = zeros('float', [hidden]);
    if (dLast) addRow(dh, 0, dLast.data, n * hidden, hidden, 1);
    for (let k = time - 1; k >= 0; k--) {
      const row = n * time + (order[k] as number);
      if (dy) addRow(dh, 0, dy.data, row * hidden, hidden, 1);
      const before = k === 0 ? new Float64Array(hidden) : cut(y, n * time + (order[k - 1] as number));
      const place = { before, traces: traces.map((trace) => cut(trace, row)), dh: dh.data.slice() };
      const { own, fromState, heard, dBefore } = throughStep(r, place);
      dh.data.set(dBefore);
      for (let gate = 0; gate < 3 * hidden; gate++) {
        const [block, unit] = [Math.floor(gate / hidden), gate % hidden];
        const [d, dRecalled] = [own[block]?.[unit] as number, fromState[block]?.[unit] as number];
        addRow(dx, row * features, w.data, gate * features, features, d);
        addRow(dw, gate * features, x.data, row * features, features, d);
        addRow(dr, gate * hidden, heard[block] as Float64Array, 0, hidden, dRecalled);
        addRow(dBias, gate, [1], 0, 1, d);
        if (dStateBias) addRow(dStateBias, gate, [1], 0, 1, dRecalled);
      }
    }
  }
  return gradients;
}
