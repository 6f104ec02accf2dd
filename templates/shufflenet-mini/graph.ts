import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Two stages of ShuffleNet v2 units on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('ShuffleNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 16, kernel: 3, stride: 2, padding: 'same', bias: false }, x);
  x = g.layer('activation', { function: 'relu' }, g.layer('batchNorm', {}, x));
  x = g.block('shuffleUnitV2', { filters: 24, stride: 2 }, x);
  x = g.block('shuffleUnitV2', { filters: 24, stride: 1 }, x, { repeat: 2 });
  x = g.block('shuffleUnitV2', { filters: 48, stride: 2 }, x);
  x = g.block('shuffleUnitV2', { filters: 48, stride: 1 }, x, { repeat: 2 });
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 15, batchSize: 32, optimizer: 'adam', learningRate: 0.004, schedule: 'cosine', shift: 1 });
  return g.document();
}
