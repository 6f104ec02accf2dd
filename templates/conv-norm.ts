import type { Drawn, GraphBuilder } from '../engine/document/index.js';

/** A convolution whose padding is the same on all sides, so that sizes come out as PyTorch's do also at stride 2. */
interface ConvNorm {
  readonly filters: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly function?: 'relu' | 'relu6';
}

/** Convolution without bias, batch norm, activation: the stem of most networks since 2015. */
export function convNorm(
  g: GraphBuilder,
  x: Drawn,
  { filters, kernel, stride = 1, function: f = 'relu' }: ConvNorm,
): Drawn {
  const side = (kernel - 1) / 2;
  const padding = [side, side, side, side];
  x = g.layer('conv2d', { filters, kernel, stride, padding, bias: false, initialiser: 'heNormal' }, x);
  return g.layer('activation', { function: f }, g.layer('batchNorm', {}, x));
}
