import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Filters of the 3 x 3 convolutions of each stage; a pooling halves the image after it. */
const stages = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];

/** VGG-16: thirteen convolutions, three dense layers (Simonyan & Zisserman 2015, table 1, column D). */
export function graph(): GraphDocument {
  const g = network('VGG-16');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  for (const [s, stage] of stages.entries()) {
    for (const [i, filters] of stage.entries()) {
      const id = `conv${s + 1}-${i + 1}`;
      x = g.layer('conv2d', { filters, kernel: 3, padding: 'same', activation: 'relu' }, x, { id });
    }
    x = g.layer('maxPool2d', { size: 2, stride: 2 }, x);
  }
  x = g.layer('flatten', {}, x);
  x = g.layer('dropout', { rate: 0.5 }, g.layer('dense', { units: 4096, activation: 'relu' }, x));
  x = g.layer('dropout', { rate: 0.5 }, g.layer('dense', { units: 4096, activation: 'relu' }, x));
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({ epochs: 74, batchSize: 256, optimizer: 'sgd', learningRate: 0.01, momentum: 0.9, weightDecay: 5e-4 });
  g.training({ schedule: 'step', stepEpochs: 25 });
  return g.document();
}
