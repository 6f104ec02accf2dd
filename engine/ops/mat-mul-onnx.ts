import type { Dim } from '../base/index.js';
import { multiplyDims } from '../base/index.js';
import type { Node, Value } from './contract.js';
import type { MatMulAttrs } from './mat-mul.js';
import type { OnnxWriter } from './onnx-writer.js';

/** Gemm where the second factor is a matrix, which it can transpose without a copy; else MatMul of transposed factors. */
export function writeMatMul(w: OnnxWriter, inputs: readonly string[], n: Node<MatMulAttrs>): string {
  const [x, y] = inputs as readonly [string, string];
  const [a, b] = n.inputs.map((v) => v.type.shape) as [readonly Dim[], readonly Dim[]];
  const { transA, transB } = n.attrs;
  if (b.length > 2)
    return w.node('MatMul', [transA ? swapped(w, x, a.length) : x, transB ? swapped(w, y, b.length) : y]);
  if (a.length === 2) return gemm(w, x, y, transA, transB);
  const rows = transA ? swapped(w, x, a.length) : x;
  const inner = a[a.length - (transA ? 2 : 1)] as Dim;
  const shape = (n.outputs[0] as Value).type.shape;
  const matrix = w.reshape(rows, [multiplyDims(shape.slice(0, -1)) ?? 0, inner]);
  return w.reshape(gemm(w, matrix, y, false, transB), shape);
}

function gemm(w: OnnxWriter, x: string, y: string, transA: boolean, transB: boolean): string {
  return w.node('Gemm', [x, y], { transA: { int: transA ? 1 : 0 }, transB: { int: transB ? 1 : 0 } });
}

function swapped(w: OnnxWriter, x: string, rank: number): string {
  const perm = Array.from({ length: rank }, (_, axis) => (axis < rank - 2 ? axis : 2 * rank - 3 - axis));
  return w.node('Transpose', [x], { perm: { ints: perm } });
}
