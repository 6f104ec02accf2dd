import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** LeNet-5 with ReLU and max pooling on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('LeNet-5');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 6, kernel: 5, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  x = g.layer('conv2d', { filters: 16, kernel: 5, padding: 'valid', activation: 'relu' }, x);
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  x = g.layer('flatten', {}, x);
  x = g.layer('dense', { units: 120, activation: 'relu' }, x);
  x = g.layer('dense', { units: 84, activation: 'relu' }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 30, batchSize: 32, optimizer: 'adam', learningRate: 0.002, schedule: 'cosine', shift: 1 });
  return g.document();
}
