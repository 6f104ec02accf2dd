import type { Dim } from '../base/index.js';
import type { AttentionAttrs, AttentionSizes } from './attention-shape.js';
import { attentionSizes, laterSteps } from './attention-shape.js';
import type { Builder, Value } from './contract.js';

/** [batch, time, heads x size] as [batch, heads, time, size]. */
function byHead(b: Builder, x: Value, heads: number): Value {
  const [batch, time, inner] = x.type.shape as [Dim, number, number];
  const split = b.op('reshape', [x], { shape: [batch, time, heads, inner / heads] });
  return b.op('transpose', [split], { perm: [0, 2, 1, 3] });
}

/** [batch, heads, time, size] as [batch, time, heads x size]. */
function sideBySide(b: Builder, x: Value): Value {
  const [batch, heads, time, size] = x.type.shape as [Dim, number, number, number];
  return b.op('reshape', [b.op('transpose', [x], { perm: [0, 2, 1, 3] })], { shape: [batch, time, heads * size] });
}

function scaled(b: Builder, x: Value, size: number): Value {
  return b.op('mul', [x, b.scalar(1 / Math.sqrt(size))], {});
}

/** The outputs of `attention`. */
export function attentionSteps(
  b: Builder,
  inputs: readonly [Value, Value, Value],
  attrs: AttentionAttrs,
): [Value, Value] {
  const [query, key, value] = inputs.map((x) => byHead(b, x, attrs.heads)) as [Value, Value, Value];
  const sizes = attentionSizes(
    inputs.map(({ type }) => type),
    attrs,
  ) as AttentionSizes;
  const scores = b.op('matMul', [scaled(b, query, sizes.size), key], { transA: false, transB: true });
  const mask = (): Value => b.constant([sizes.time, sizes.steps], laterSteps(sizes));
  const shares = b.op('softmax', [attrs.causal ? b.op('add', [scores, mask()], {}) : scores], { axis: 3 });
  return [sideBySide(b, b.op('matMul', [shares, value], { transA: false, transB: false })), shares];
}

/** The gradients of query, key and value. */
export function attentionGradientSteps(b: Builder, inputs: readonly Value[], { heads }: AttentionAttrs): Value[] {
  const [query, key, value, y, shares, dy] = inputs as readonly [Value, Value, Value, Value, Value, Value];
  const size = (query.type.shape[2] as number) / heads;
  const [q, k, v, d] = [query, key, value, dy].map((x) => byHead(b, x, heads)) as [Value, Value, Value, Value];
  const dShares = b.op('matMul', [d, v], { transA: false, transB: true });
  // The mean of dShares by the shares, which is what softmax subtracts, is y dy summed over the features.
  const products = byHead(b, b.op('mul', [y, dy], {}), heads);
  const mean = b.op('reduceSum', [products], { axes: [3], keepDims: true });
  const dScores = b.op('mul', [shares, b.op('sub', [dShares, mean], {})], {});
  return [
    scaled(b, b.op('matMul', [dScores, k], { transA: false, transB: false }), size),
    scaled(b, b.op('matMul', [dScores, q], { transA: true, transB: false }), size),
    b.op('matMul', [shares, d], { transA: true, transB: false }),
  ].map((x) => sideBySide(b, x));
}
