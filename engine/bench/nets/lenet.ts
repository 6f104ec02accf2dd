import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';

/** Two convolutions of 5x5 with max pooling, then dense layers; the classic one has no padding at the second. */
interface Sizes {
  readonly filters: readonly [number, number];
  readonly secondPadding: 'same' | 'valid';
  readonly hidden: readonly number[];
}

/** LeNet-5 with rectifiers and max pooling. */
export const lenet5: BenchNet = {
  id: 'lenet-5',
  batch: 64,
  aim: 0.95,
  images: true,
  graph: () => lenet('LeNet-5', { filters: [6, 16], secondPadding: 'valid', hidden: [120, 84] }),
};

/** LeNet with many more filters: nearly all of its time goes into the second convolution. */
export const lenetWide: BenchNet = {
  id: 'lenet-wide',
  batch: 64,
  aim: 1,
  images: true,
  graph: () => lenet('LeNet, wide', { filters: [32, 64], secondPadding: 'same', hidden: [256] }),
};

function lenet(title: string, { filters: [first, second], secondPadding, hidden }: Sizes) {
  const g = network(title);
  let x = g.input({ channels: 1, height: 28, width: 28 }, { id: 'image' });
  const conv = { kernel: 5, activation: 'relu' };
  x = g.layer('conv2d', { ...conv, filters: first, padding: 'same' }, x, { id: 'conv1' });
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  x = g.layer('conv2d', { ...conv, filters: second, padding: secondPadding }, x, { id: 'conv2' });
  x = g.layer('flatten', {}, g.layer('maxPool2d', { size: 2, stride: 2 }, x));
  for (const [i, units] of hidden.entries()) {
    x = g.layer('dense', { units, activation: 'relu' }, x, { id: `dense${i + 1}` });
  }
  g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
  return g.document();
}
