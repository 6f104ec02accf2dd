import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Five depthwise-separable convolutions on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('MobileNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 16, kernel: 3, stride: 2, padding: 'same', bias: false }, x);
  x = g.layer('activation', { function: 'relu6' }, g.layer('batchNorm', {}, x));
  x = g.block('depthwiseSeparable', { filters: 32, stride: 1, function: 'relu6' }, x);
  x = g.block('depthwiseSeparable', { filters: 64, stride: 2, function: 'relu6' }, x);
  x = g.block('depthwiseSeparable', { filters: 64, stride: 1, function: 'relu6' }, x);
  x = g.block('depthwiseSeparable', { filters: 128, stride: 2, function: 'relu6' }, x);
  x = g.block('depthwiseSeparable', { filters: 128, stride: 1, function: 'relu6' }, x);
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 12, batchSize: 32, optimizer: 'adam', learningRate: 0.004, schedule: 'cosine', shift: 1 });
  return g.document();
}
