import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

/** Filters of each pointwise convolution, the stride of the depthwise one before it, and how many such pairs follow. */
const rows = [
  [64, 1, 1],
  [128, 2, 1],
  [128, 1, 1],
  [256, 2, 1],
  [256, 1, 1],
  [512, 2, 1],
  [512, 1, 5],
  [1024, 2, 1],
  [1024, 1, 1],
] as const;

/** MobileNet v1 at full width (Howard et al. 2017, table 1). */
export function graph(): GraphDocument {
  const g = network('MobileNet v1');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = convNorm(g, x, { filters: 32, kernel: 3, stride: 2 });
  for (const [filters, stride, repeat] of rows) {
    x = g.block('depthwiseSeparable', { filters, stride, function: 'relu' }, x, { repeat });
  }
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  return g.document();
}
