import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Node, Value } from './contract.js';
import type { MatMulAttrs } from './mat-mul.js';
import type { OnnxWriter } from './onnx-writer.js';

/** Gemm where the second factor is a matrix, which it can transpose without a copy; else MatMul of transposed factors. */
export function writeMatMul(w: OnnxWriter, inputs: readonly string[], n: Node<MatMulAttrs>): string {
  const [x, y, ...bias] = inputs as readonly [string, string, ...string[]];
  const [a, b] = n.inputs.map((v) => v.type.shape) as [readonly Dim[], readonly Dim[]];
  const { transA, transB } = n.attrs;
  if (b.length > 2) {
    const product = w.node('MatMul', [transA ? swapped(w, x, a.length) : x, transB ? swapped(w, y, b.length) : y]);
    return bias.length > 0 ? w.node('Add', [product, ...bias]) : product;
  }
  if (a.length === 2) return gemm(w, inputs, n.attrs);
  const rows = transA ? swapped(w, x, a.length) : x;
  const inner = a[a.length - (transA ? 2 : 1)] as Dim;
  const shape = (n.outputs[0] as Value).type.shape;
  const matrix = w.reshape(rows, [multiplyDims(shape.slice(0, -1)) ?? 0, inner]);
  return w.reshape(gemm(w, [matrix, y, ...bias], { transA: false, transB }), shape);
}

function gemm(w: OnnxWriter, inputs: readonly string[], { transA, transB }: MatMulAttrs): string {
  return w.node('Gemm', inputs, { transA: { int: transA ? 1 : 0 }, transB: { int: transB ? 1 : 0 } });
}

function swapped(w: OnnxWriter, x: string, rank: number): string {
  const perm = Array.from({ length: rank }, (_, axis) => (axis < rank - 2 ? axis : 2 * rank - 3 - axis));
  return w.node('Transpose', [x], { perm: { ints: perm } });
}
