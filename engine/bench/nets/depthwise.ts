import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';
import { convNorm, relu } from './conv-norm.js';

const epsilon = 1e-5;

/** Filters and stride of each pair of a depthwise and a pointwise convolution. */
const pairs = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
] as const;

/** MobileNet's depthwise-separable convolutions on 32 x 32 images of three channels. */
export const depthwise: BenchNet = {
  id: 'depthwise',
  batch: 32,
  aim: 1,
  images: true,
  graph: () => {
    const g = network('Depthwise');
    let channels = 32;
    let x = g.input({ channels: 3, height: 32, width: 32 }, { id: 'image' });
    x = relu(g, convNorm(g, x, { id: 'stem', filters: channels, kernel: 3, stride: 1, epsilon }));
    for (const [i, [filters, stride]] of pairs.entries()) {
      const deep = { id: `deep${i + 1}`, filters: channels, kernel: 3, stride, epsilon, depthwise: true };
      x = relu(g, convNorm(g, x, deep));
      x = relu(g, convNorm(g, x, { id: `point${i + 1}`, filters, kernel: 1, stride: 1, epsilon }));
      channels = filters;
    }
    x = g.layer('globalAveragePool2d', {}, x);
    g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
    return g.document();
  },
};
