import type { Tensor } from '../base/index.js';
import { zeros } from '../base/index.js';
import type { AttentionAttrs } from './attention-shape.js';

/** One head's part of one step of a tensor [batch, steps, heads x size]. */
function headOf(x: Tensor, n: number, t: number, head: number, heads: number): Float64Array {
  const [, steps, inner] = x.shape as [number, number, number];
  const at = (n * steps + t) * inner + (head * inner) / heads;
  return x.data.subarray(at, at + inner / heads);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
}

/** Adds `scale` times `x` to `sum`, which is a part of a larger tensor. */
function addTo(sum: Float64Array, x: Float64Array, scale: number): void {
  x.forEach((v, i) => {
    sum[i] = (sum[i] as number) + scale * v;
  });
}

/** Calls `visit` for every query of every head. */
function eachQuery(
  [batch, heads, time]: readonly number[],
  visit: (n: number, head: number, t: number, row: number) => void,
): void {
  const rows = (batch as number) * (heads as number) * (time as number);
  for (let row = 0; row < rows; row++) {
    const [t, above] = [row % (time as number), Math.floor(row / (time as number))];
    visit(Math.floor(above / (heads as number)), above % (heads as number), t, row);
  }
}

/** The heads' results side by side, and their shares. */
export function attentionLoops(
  [query, key, value]: readonly [Tensor, Tensor, Tensor],
  { heads, causal }: AttentionAttrs,
  shapes: readonly (readonly number[])[],
): [Tensor, Tensor] {
  const [y, shares] = [zeros('float', shapes[0] ?? []), zeros('float', shapes[1] ?? [])];
  const steps = shares.shape[3] as number;
  eachQuery(shares.shape, (n, head, t, row) => {
    const q = headOf(query, n, t, head, heads);
    const scores = Array.from(
      { length: causal ? t + 1 : steps },
      (_, s) => dot(q, headOf(key, n, s, head, heads)) / Math.sqrt(q.length),
    );
    const largest = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - largest), 0);
    scores.forEach((score, s) => {
      const share = Math.exp(score - largest) / sum;
      shares.data[row * steps + s] = share;
      addTo(headOf(y, n, t, head, heads), headOf(value, n, s, head, heads), share);
    });
  });
  return [y, shares];
}

/** The gradients of query, key and value. */
export function attentionGradientLoops(inputs: readonly Tensor[], { heads }: AttentionAttrs): Tensor[] {
  const [query, key, value, y, shares, dy] = inputs as readonly [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  const gradients = [query, key, value].map(({ shape }) => zeros('float', shape));
  const [dQuery, dKey, dValue] = gradients as [Tensor, Tensor, Tensor];
  const steps = shares.shape[3] as number;
  eachQuery(shares.shape, (n, head, t, row) => {
    const [q, d] = [headOf(query, n, t, head, heads), headOf(dy, n, t, head, heads)];
    const mean = dot(headOf(y, n, t, head, heads), d);
    for (let s = 0; s < steps; s++) {
      const share = shares.data[row * steps + s] as number;
      const dScore = (share * (dot(d, headOf(value, n, s, head, heads)) - mean)) / Math.sqrt(q.length);
      addTo(headOf(dQuery, n, t, head, heads), headOf(key, n, s, head, heads), dScore);
      addTo(headOf(dKey, n, s, head, heads), q, dScore);
      addTo(headOf(dValue, n, s, head, heads), d, share);
    }
  });
  return gradients;
}
