import type { AttentionAttrs, AttentionSizes } from './attention-shape.js';
import { laterSteps } from './attention-shape.js';
import type { OnnxWriter } from './onnx-writer.js';

/** A product of two stacks of matrices times a number, either factor transposed first. */
export type WriteProduct = (
  w: OnnxWriter,
  factors: readonly [string, string],
  how: { readonly transA?: boolean; readonly transB?: boolean; readonly alpha?: number },
) => string;

const swapLast = { perm: { ints: [0, 1, 3, 2] } };

/** By standard operators. */
export const plainProduct: WriteProduct = (w, [a, b], { transA, transB, alpha }) => {
  const scaled = alpha === undefined ? a : w.node('Mul', [a, w.floats([alpha])]);
  return w.node('MatMul', [
    transA ? w.node('Transpose', [scaled], swapLast) : scaled,
    transB ? w.node('Transpose', [b], swapLast) : b,
  ]);
};

/** [batch, time, heads x size] as [batch, heads, time, size]. */
function byHead(w: OnnxWriter, x: string, time: number, { batch, heads, size }: AttentionSizes): string {
  return w.node('Transpose', [w.reshape(x, [batch, time, heads, size])], { perm: { ints: [0, 2, 1, 3] } });
}

/** [batch, heads, time, size] as [batch, time, heads x size]. */
function sideBySide(w: OnnxWriter, x: string, time: number, { batch, heads, size }: AttentionSizes): string {
  return w.reshape(w.node('Transpose', [x], { perm: { ints: [0, 2, 1, 3] } }), [batch, time, heads * size]);
}

/** The outputs of `attention`. */
export function writeAttention(
  w: OnnxWriter,
  [query, key, value]: readonly [string, string, string],
  sizes: AttentionSizes,
  { causal }: AttentionAttrs,
  product = plainProduct,
): string[] {
  const { time, steps, size } = sizes;
  const [q, k] = [byHead(w, query, time, sizes), byHead(w, key, steps, sizes)];
  const scores = product(w, [q, k], { transB: true, alpha: 1 / Math.sqrt(size) });
  const seen = causal ? w.node('Add', [scores, w.floats(laterSteps(sizes), [time, steps])]) : scores;
  const shares = w.node('Softmax', [seen], { axis: { int: 3 } });
  return [sideBySide(w, product(w, [shares, byHead(w, value, steps, sizes)], {}), time, sizes), shares];
}

/** The gradients of query, key and value from these, y, the shares and the gradient of y. */
export function writeAttentionGradient(
  w: OnnxWriter,
  inputs: readonly string[],
  sizes: AttentionSizes,
  product = plainProduct,
): string[] {
  const [query, key, value, y, shares, dy] = inputs as readonly [string, string, string, string, string, string];
  const { batch, time, steps, heads, size } = sizes;
  const alpha = 1 / Math.sqrt(size);
  const [q, d] = [byHead(w, query, time, sizes), byHead(w, dy, time, sizes)];
  const dShares = product(w, [d, byHead(w, value, steps, sizes)], { transB: true });
  // The mean of dShares by the shares, which is what softmax subtracts, is y dy summed over the features.
  const products = w.reshape(w.node('Mul', [y, dy]), [batch, time, heads, size]);
  const mean = w.node('Transpose', [w.reduce('ReduceSum', products, [3], true)], { perm: { ints: [0, 2, 1, 3] } });
  const dScores = w.node('Mul', [shares, w.node('Sub', [dShares, mean])]);
  const dQuery = product(w, [dScores, byHead(w, key, steps, sizes)], { alpha });
  // Written as [..., size, steps], so that the small factor is the one that is transposed.
  const dKey = product(w, [q, dScores], { transA: true, alpha });
  const dValue = product(w, [d, shares], { transA: true });
  const turned = (x: string): string =>
    w.reshape(w.node('Transpose', [x], { perm: { ints: [0, 3, 1, 2] } }), [batch, steps, heads * size]);
  return [sideBySide(w, dQuery, time, sizes), turned(dKey), turned(dValue)];
}
