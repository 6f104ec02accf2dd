import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Two dense blocks of four layers, growth 12, on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('DenseNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 24, kernel: 3, stride: 2, padding: 'same', bias: false }, x);
  x = g.block('denseBlock', { layers: 4, growth: 12, bottleneck: 48 }, x);
  x = g.block('denseTransition', { filters: 36 }, x);
  x = g.block('denseBlock', { layers: 4, growth: 12, bottleneck: 48 }, x);
  x = g.layer('activation', { function: 'relu' }, g.layer('batchNorm', {}, x));
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 12, batchSize: 32, optimizer: 'adam', learningRate: 0.002, schedule: 'cosine', shift: 1 });
  return g.document();
}
