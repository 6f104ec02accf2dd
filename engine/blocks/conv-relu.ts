import { drawConvNorm } from './conv-norm.js';
import type { Drawing, Drawn } from './contract.js';
import { keepingSize } from './keeping-size.js';

/**
 * A convolution that keeps height and width, with ReLU: one layer `id` with a bias, or with `norm` the three layers of
 * `drawConvNorm`.
 */
export function drawConvRelu(
  d: Drawing,
  id: string,
  from: Drawn,
  options: { readonly filters: number; readonly kernel: number; readonly norm: boolean },
): Drawn {
  const { filters, kernel, norm } = options;
  if (norm) return drawConvNorm(d, id, from, { filters, kernel, function: 'relu' });
  const padding = keepingSize(kernel, 1);
  return d.layer('conv2d', { filters, kernel, padding, activation: 'relu' }, from, { id });
}
