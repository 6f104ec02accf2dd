import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** VGG's pattern on 28 x 28 digits: pairs of 3 x 3 convolutions, twice as many filters after every pooling. */
export function graph(): GraphDocument {
  const g = network('VGG mini');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  for (const filters of [16, 32, 64]) {
    for (const _ of [1, 2]) {
      x = g.layer('conv2d', { filters, kernel: 3, padding: 'same', activation: 'relu' }, x);
    }
    x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  }
  x = g.layer('flatten', {}, x);
  x = g.layer('dense', { units: 128, activation: 'relu' }, x);
  x = g.layer('dropout', { rate: 0.5 }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 8, batchSize: 32, optimizer: 'adam', learningRate: 0.001, schedule: 'cosine', shift: 1 });
  return g.document();
}
