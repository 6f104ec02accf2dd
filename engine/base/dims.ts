/**
 * A dimension of a tensor in a Program: a fixed size n, or n times the batch size. Nothing else: sequence lengths are
 * fixed when the Program is made.
 */
export type Dim = number | { readonly batch: number };

/** The batch itself: 1 x batch. */
export const BATCH: Dim = { batch: 1 };

/** Whether two dimensions are the same for every batch size. */
export function sameDim(a: Dim, b: Dim): boolean {
  return typeof a === 'number' ? a === b : typeof b !== 'number' && a.batch === b.batch;
}

/** Whether two shapes are the same for every batch size. */
export function sameShape(a: readonly Dim[], b: readonly Dim[]): boolean {
  return a.length === b.length && a.every((d, i) => sameDim(d, b[i] as Dim));
}

/** The size once the batch size is known. */
export function dimSize(d: Dim, batch: number): number {
  return typeof d === 'number' ? d : d.batch * batch;
}

/** The shape once the batch size is known. */
export function concreteShape(shape: readonly Dim[], batch: number): number[] {
  return shape.map((d) => dimSize(d, batch));
}

/** Whether the size depends on the batch. */
export function carriesBatch(d: Dim): d is { readonly batch: number } {
  return typeof d !== 'number';
}

/** The product, or undefined where it would need batch squared, which no Program can say. */
export function multiplyDims(dims: readonly Dim[]): Dim | undefined {
  let factor = 1;
  let batches = 0;
  for (const d of dims) {
    if (typeof d === 'number') factor *= d;
    else {
      factor *= d.batch;
      batches += 1;
    }
  }
  if (batches > 1) return undefined;
  return batches === 1 ? { batch: factor } : factor;
}

/** The sum, or undefined where it mixes a fixed size with a multiple of the batch. */
export function addDims(dims: readonly Dim[]): Dim | undefined {
  const fixed = dims.filter((d): d is number => typeof d === 'number');
  if (fixed.length === dims.length) return fixed.reduce((a, b) => a + b, 0);
  if (fixed.length > 0) return undefined;
  return { batch: dims.reduce<number>((sum, d) => sum + (d as { batch: number }).batch, 0) };
}

/** As a person reads it: `32`, `batch`, `50 x batch`. */
export function dimText(d: Dim): string {
  if (typeof d === 'number') return String(d);
  return d.batch === 1 ? 'batch' : `${d.batch}*batch`;
}

/** As a person reads it: `[batch, 6, 28, 28]`. */
export function shapeText(shape: readonly Dim[]): string {
  return `[${shape.map(dimText).join(', ')}]`;
}
