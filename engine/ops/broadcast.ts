import type { Dim, Tensor, TensorType } from '../base/index.js';
import { elementCount, sameDim, sameShape, stridesOf } from '../base/index.js';
import type { Builder, Value } from './contract.js';
import { stridedOffsets } from './strided.js';

/** The shape of an elementwise result by NumPy's rule (aligned from the right, 1 stretches); undefined: they differ. */
export function broadcastShape(a: readonly Dim[], b: readonly Dim[]): Dim[] | undefined {
  const rank = Math.max(a.length, b.length);
  const shape: Dim[] = [];
  for (let i = 0; i < rank; i++) {
    const x = a[a.length - rank + i] ?? 1;
    const y = b[b.length - rank + i] ?? 1;
    if (sameDim(x, y) || y === 1) shape.push(x);
    else if (x === 1) shape.push(y);
    else return undefined;
  }
  return shape;
}

/** For each element of `out`, the offset of the element of `shape` that is stretched onto it. */
export function broadcastOffsets(shape: readonly number[], out: readonly number[]): Int32Array {
  const strides = stridesOf(shape);
  const lead = out.length - shape.length;
  const steps = out.map((_, axis) => (axis < lead || shape[axis - lead] === 1 ? 0 : (strides[axis - lead] as number)));
  return stridedOffsets(out, steps);
}

/** Elementwise loops over broadcast inputs. */
export function broadcastMap(
  inputs: readonly Tensor[],
  out: readonly number[],
  apply: (a: number, b: number, c: number) => number,
): Tensor {
  const offsets = inputs.map((t) => broadcastOffsets(t.shape, out));
  const at = (k: number, i: number): number => inputs[k]?.data[offsets[k]?.[i] ?? 0] ?? 0;
  const data = new Float64Array(elementCount(out));
  for (let i = 0; i < data.length; i++) data[i] = apply(at(0, i), at(1, i), at(2, i));
  return { dtype: 'float', shape: out, data };
}

/** The adjoint of broadcasting: sums `d` over every axis along which `type` was stretched. */
export function sumTo(b: Builder, d: Value, type: TensorType): Value {
  const from = d.type.shape;
  const lead = from.length - type.shape.length;
  const axes = from.flatMap((size, axis) =>
    axis < lead || !sameDim(type.shape[axis - lead] as Dim, size) ? [axis] : [],
  );
  if (axes.length === 0) return d;
  const summed = b.op('reduceSum', [d], { axes, keepDims: true });
  return sameShape(summed.type.shape, type.shape) ? summed : b.op('reshape', [summed], { shape: type.shape });
}
