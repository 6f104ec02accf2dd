import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A module's row in the paper's table: #1x1, #3x3 reduce, #3x3, #5x5 reduce, #5x5, pool proj. */
type Row = readonly [number, number, number, number, number, number];

const stage3: Readonly<Record<string, Row>> = {
  '3a': [64, 96, 128, 16, 32, 32],
  '3b': [128, 128, 192, 32, 96, 64],
};
const stage4: Readonly<Record<string, Row>> = {
  '4a': [192, 96, 208, 16, 48, 64],
  '4b': [160, 112, 224, 24, 64, 64],
  '4c': [128, 128, 256, 24, 64, 64],
  '4d': [112, 144, 288, 32, 64, 64],
  '4e': [256, 160, 320, 32, 128, 128],
};
const stage5: Readonly<Record<string, Row>> = {
  '5a': [256, 160, 320, 32, 128, 128],
  '5b': [384, 192, 384, 48, 128, 128],
};

function inceptions(g: GraphBuilder, x: Drawn, stage: Readonly<Record<string, Row>>): Drawn {
  for (const [name, [ones, reduce3, threes, reduce5, fives, pooled]] of Object.entries(stage)) {
    const id = `inception${name}`;
    x = g.block('inception', { ones, reduce3, threes, reduce5, fives, pooled }, x, { id });
  }
  return x;
}

/** GoogLeNet without its two auxiliary classifiers (Szegedy et al. 2015, table 1). */
export function graph(): GraphDocument {
  const g = network('GoogLeNet');
  const pooling = { size: 3, stride: 2, ceilMode: true };
  const norm = { size: 5, alpha: 1e-4, beta: 0.75 };
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = g.layer('conv2d', { filters: 64, kernel: 7, stride: 2, padding: [3, 3, 3, 3], activation: 'relu' }, x);
  x = g.layer('localResponseNorm', norm, g.layer('maxPool2d', pooling, x));
  x = g.layer('conv2d', { filters: 64, kernel: 1, activation: 'relu' }, x);
  x = g.layer('conv2d', { filters: 192, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', pooling, g.layer('localResponseNorm', norm, x));
  x = g.layer('maxPool2d', pooling, inceptions(g, x, stage3));
  x = g.layer('maxPool2d', pooling, inceptions(g, x, stage4));
  x = g.layer('globalAveragePool2d', {}, inceptions(g, x, stage5));
  x = g.layer('dropout', { rate: 0.4 }, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({
    optimizer: 'sgd',
    learningRate: 0.01,
    momentum: 0.9,
    schedule: 'step',
    stepEpochs: 8,
    stepFactor: 0.96,
  });
  return g.document();
}
