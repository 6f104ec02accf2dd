import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A multilayer perceptron on the 64 grey values of an 8 x 8 digit. */
export function graph(): GraphDocument {
  const g = network('MLP on digits');
  let x = g.input({ kind: 'vector', features: 64 });
  x = g.layer('dense', { units: 128, activation: 'relu' }, x);
  x = g.layer('dense', { units: 64, activation: 'relu' }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 30, batchSize: 32, optimizer: 'adam', learningRate: 0.002, schedule: 'cosine' });
  return g.document();
}
