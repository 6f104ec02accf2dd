import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Four fire modules on 28 x 28 digits; the classes are the channels of the last convolution. */
export function graph(): GraphDocument {
  const g = network('SqueezeNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 24, kernel: 3, stride: 2, padding: 'same', activation: 'relu' }, x);
  x = g.block('fire', { squeeze: 8, expand1: 16, expand3: 16 }, x);
  x = g.block('fire', { squeeze: 8, expand1: 16, expand3: 16 }, x);
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  x = g.block('fire', { squeeze: 12, expand1: 24, expand3: 24 }, x);
  x = g.block('fire', { squeeze: 16, expand1: 32, expand3: 32 }, x);
  x = g.layer('dropout', { rate: 0.2 }, x);
  x = g.layer('conv2d', { filters: 10, kernel: 1 }, x);
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 25, batchSize: 32, optimizer: 'adam', learningRate: 0.003, schedule: 'cosine', shift: 1 });
  return g.document();
}
