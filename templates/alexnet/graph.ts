import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** The paper's local response normalisation; its alpha of 0.0001 is not divided by the 5 channels, ours is. */
function localResponseNorm(g: GraphBuilder, x: Drawn): Drawn {
  return g.layer('localResponseNorm', { size: 5, alpha: 5e-4, beta: 0.75, offset: 2 }, x);
}

/** AlexNet in one tower: five convolutions, three dense layers (Krizhevsky et al. 2012, figure 2, without its groups). */
export function graph(): GraphDocument {
  const g = network('AlexNet');
  const pooling = { size: 3, stride: 2 };
  let x = g.input({ channels: 3, height: 227, width: 227 });
  x = g.layer('conv2d', { filters: 96, kernel: 11, stride: 4, activation: 'relu' }, x);
  x = g.layer('maxPool2d', pooling, localResponseNorm(g, x));
  x = g.layer('conv2d', { filters: 256, kernel: 5, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', pooling, localResponseNorm(g, x));
  x = g.layer('conv2d', { filters: 384, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('conv2d', { filters: 384, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('conv2d', { filters: 256, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', pooling, x);
  x = g.layer('flatten', {}, x);
  x = g.layer('dropout', { rate: 0.5 }, g.layer('dense', { units: 4096, activation: 'relu' }, x));
  x = g.layer('dropout', { rate: 0.5 }, g.layer('dense', { units: 4096, activation: 'relu' }, x));
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({ epochs: 90, batchSize: 128, optimizer: 'sgd', learningRate: 0.01, momentum: 0.9, weightDecay: 5e-4 });
  g.training({ schedule: 'step', stepEpochs: 30 });
  return g.document();
}
