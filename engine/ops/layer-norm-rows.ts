import type { Dim, Tensor, TensorType } from '../base/index.js';
import { sameShape } from '../base/index.js';

/** What is added to each row's variance. */
export interface LayerNormAttrs {
  readonly epsilon: number;
}

/** The type of what there is one of per row: [..., 1] for x [..., F]; undefined where x is no float tensor with rows. */
export function perRow(x: TensorType | undefined): TensorType | undefined {
  if (x?.dtype !== 'float' || x.shape.length < 2) return undefined;
  return { dtype: 'float', shape: [...x.shape.slice(0, -1), 1] };
}

/** Whether this is a float vector [F] for x [..., F]. */
export function perFeature(x: TensorType, vector: TensorType | undefined): boolean {
  return vector?.dtype === 'float' && sameShape(vector.shape, x.shape.slice(-1));
}

/** All axes but the last. */
export function leadingAxes(shape: readonly Dim[]): number[] {
  return shape.slice(0, -1).map((_, axis) => axis);
}

/** Calls `visit` with each row's number and its offset in x. */
export function eachRow(x: Tensor, visit: (row: number, at: number, features: number) => void): void {
  const features = x.shape[x.shape.length - 1] as number;
  for (let row = 0; row * features < x.data.length; row++) visit(row, row * features, features);
}
