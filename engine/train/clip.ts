import type { Builder, Value } from '../ops/index.js';

/** Keeps the division safe where every gradient is zero. */
const SMALLEST_NORM = 1e-6;

/** The Euclidean norm of all tensors together. */
export function globalNorm(b: Builder, tensors: readonly Value[]): Value {
  const squares = tensors.map((g) => {
    const axes = g.type.shape.map((_, axis) => axis);
    return b.op('reduceSum', [b.op('mul', [g, g], {})], { axes, keepDims: false });
  });
  return b.op('sqrt', [squares.reduce((sum, square) => b.op('add', [sum, square], {}))], {});
}

/** Scales a gradient down where the global norm is above `clipNorm` (Pascanu et al. 2013); 0: never. */
export function clipByNorm(b: Builder, gradient: Value, norm: Value, clipNorm: number): Value {
  if (clipNorm === 0) return gradient;
  const ratio = b.op('div', [b.scalar(clipNorm), b.op('add', [norm, b.scalar(SMALLEST_NORM)], {})], {});
  return b.op('mul', [gradient, b.op('minimum', [ratio, b.scalar(1)], {})], {});
}
