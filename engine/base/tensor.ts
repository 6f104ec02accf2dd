import type { Dim } from './dims.js';
import { sameShape, shapeText } from './dims.js';

/** `float` is f32 in executors and f64 in the reference; `int` is int64. */
export type DType = 'float' | 'int';

/** What is known of a tensor before the batch size is. */
export interface TensorType {
  readonly dtype: DType;
  readonly shape: readonly Dim[];
}

/** A tensor of the reference executor: float64 for both dtypes (whole numbers are exact to 2^53), row-major. */
export interface Tensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** A tensor as hosts pass it to and from executors, row-major. The reference executor answers with Float64Array. */
export type HostTensor =
  | { readonly dtype: 'float'; readonly shape: readonly number[]; readonly data: Float32Array | Float64Array }
  | { readonly dtype: 'int'; readonly shape: readonly number[]; readonly data: Int32Array };

/** A float type, in short. */
export function floatType(...shape: readonly Dim[]): TensorType {
  return { dtype: 'float', shape };
}

/** An int type, in short. */
export function intType(...shape: readonly Dim[]): TensorType {
  return { dtype: 'int', shape };
}

/** Whether the two types are equal for every batch size. */
export function sameType(a: TensorType, b: TensorType): boolean {
  return a.dtype === b.dtype && sameShape(a.shape, b.shape);
}

/** `float[batch, 10]`. */
export function typeText(type: TensorType): string {
  return `${type.dtype}${shapeText(type.shape)}`;
}

/** The number of elements of a concrete shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** Row-major strides in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let i = shape.length - 2; i >= 0; i--) strides[i] = (strides[i + 1] as number) * (shape[i + 1] as number);
  return strides;
}

/** A zero-filled reference tensor. */
export function zeros(dtype: DType, shape: readonly number[]): Tensor {
  return { dtype, shape, data: new Float64Array(elementCount(shape)) };
}
