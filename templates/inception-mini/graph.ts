import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Three Inception modules with batch norm on 28 x 28 digits, and global average pooling instead of dense layers. */
export function graph(): GraphDocument {
  const g = network('Inception mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 16, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  const norm = true;
  x = g.block('inception', { ones: 8, reduce3: 8, threes: 16, reduce5: 2, fives: 4, pooled: 4, norm }, x);
  x = g.block('inception', { ones: 16, reduce3: 16, threes: 24, reduce5: 4, fives: 8, pooled: 8, norm }, x);
  x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  x = g.block('inception', { ones: 32, reduce3: 24, threes: 48, reduce5: 6, fives: 16, pooled: 16, norm }, x);
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dropout', { rate: 0.2 }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 12, batchSize: 32, optimizer: 'adam', learningRate: 0.004, schedule: 'cosine', shift: 1 });
  return g.document();
}
