import type { Dim, Tensor, TensorType } from '../base/index.js';
import { carriesBatch, elementCount, sameDim, sameShape } from '../base/index.js';
import { biasFits } from './bias-input.js';
import type { MatMulAttrs } from './mat-mul.js';

/** The product's type, or undefined where the factors do not fit. */
export function matMulType(inputs: readonly TensorType[], { transA, transB }: MatMulAttrs): TensorType | undefined {
  const [a, b] = inputs;
  if (a?.dtype !== 'float' || b?.dtype !== 'float') return undefined;
  if (a.shape.length < 2 || b.shape.length < 2) return undefined;
  const lead = a.shape.slice(0, -2);
  if (b.shape.length > 2 && !sameShape(lead, b.shape.slice(0, -2))) return undefined;
  const [m, k] = lastTwo(a.shape, transA);
  const [inner, n] = lastTwo(b.shape, transB);
  const shape = [...lead, m, n];
  if (!sameDim(k, inner) || !biasFits(inputs, n) || shape.filter(carriesBatch).length > 1) return undefined;
  return { dtype: 'float', shape };
}

function lastTwo(shape: readonly Dim[], swapped: boolean): [Dim, Dim] {
  const [rows, columns] = shape.slice(-2) as [Dim, Dim];
  return swapped ? [columns, rows] : [rows, columns];
}

/** Sums in order of the inner axis, beginning with the bias. A matrix as second factor is used for every leading index. */
export function matMulLoops(
  [a, b, bias]: readonly [Tensor, Tensor, Tensor?],
  attrs: MatMulAttrs,
  out: readonly number[],
): Float64Array {
  const data = new Float64Array(elementCount(out));
  const [m, n] = out.slice(-2) as [number, number];
  const k = lastTwo(a.shape, attrs.transA)[1] as number;
  const [aRow, aInner] = attrs.transA ? [1, m] : [k, 1];
  const [bInner, bColumn] = attrs.transB ? [1, k] : [n, 1];
  for (let i = 0; i < data.length; i++) {
    const block = Math.floor(i / (m * n));
    const aStart = block * m * k + (Math.floor(i / n) % m) * aRow;
    const bStart = (b.shape.length > 2 ? block * k * n : 0) + (i % n) * bColumn;
    let sum = bias?.data[i % n] ?? 0;
    for (let j = 0; j < k; j++)
      sum += (a.data[aStart + j * aInner] as number) * (b.data[bStart + j * bInner] as number);
    data[i] = sum;
  }
  return data;
}
