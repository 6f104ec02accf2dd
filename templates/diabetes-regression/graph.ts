import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A small multilayer perceptron that predicts a number: the progression of diabetes after a year. */
export function graph(): GraphDocument {
  const g = network('Diabetes regression');
  let x = g.input({ kind: 'vector', features: 10 });
  x = g.layer('dense', { units: 32, activation: 'relu' }, x);
  x = g.layer('dense', { units: 1 }, x);
  g.output(x, { task: 'number' });
  g.data({ source: 'diabetes' });
  g.training({
    epochs: 60,
    batchSize: 32,
    optimizer: 'adamw',
    learningRate: 0.003,
    weightDecay: 0.1,
    schedule: 'cosine',
  });
  return g.document();
}
