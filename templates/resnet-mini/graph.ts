import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A residual network of three basic blocks, 16, 32 and 64 maps wide, on 28 x 28 digits. */
export function graph(): GraphDocument {
  const g = network('ResNet mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 16, kernel: 3, padding: 'same', bias: false, initialiser: 'heNormal' }, x);
  x = g.layer('activation', { function: 'relu' }, g.layer('batchNorm', {}, x));
  x = g.block('residualBasic', { filters: 16, stride: 1, shortcut: 'identity' }, x);
  x = g.block('residualBasic', { filters: 32, stride: 2, shortcut: 'projection' }, x);
  x = g.block('residualBasic', { filters: 64, stride: 2, shortcut: 'projection' }, x);
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 10, batchSize: 32, optimizer: 'adam', learningRate: 0.003, schedule: 'cosine', shift: 1 });
  return g.document();
}
