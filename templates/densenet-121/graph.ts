import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

/** Layers of each dense block; after all but the last, a transition halves the channels and the image. */
const blocks = [6, 12, 24, 16];
/** Channels that each layer adds, and that its 1 x 1 convolution has. */
const growth = 32;
const bottleneck = 4 * growth;

/** DenseNet-121 (Huang et al. 2017, table 1): DenseNet-BC with half of the channels kept at transitions. */
export function graph(): GraphDocument {
  const g = network('DenseNet-121');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  let channels = 2 * growth;
  x = convNorm(g, x, { filters: channels, kernel: 7, stride: 2 });
  x = g.layer('maxPool2d', { size: 3, stride: 2, padding: [1, 1, 1, 1] }, x);
  for (const [i, layers] of blocks.entries()) {
    x = g.block('denseBlock', { layers, growth, bottleneck }, x, { id: `dense-block${i + 1}` });
    channels += layers * growth;
    if (i === blocks.length - 1) break;
    channels /= 2;
    x = g.block('denseTransition', { filters: channels }, x, { id: `transition${i + 1}` });
  }
  x = g.layer('activation', { function: 'relu' }, g.layer('batchNorm', {}, x));
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({ epochs: 90, batchSize: 256, optimizer: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4 });
  g.training({ nesterov: true, schedule: 'step', stepEpochs: 30 });
  return g.document();
}
