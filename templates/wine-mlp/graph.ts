import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A small multilayer perceptron on thirteen chemical measurements of a wine. */
export function graph(): GraphDocument {
  const g = network('MLP on wine');
  let x = g.input({ kind: 'vector', features: 13 });
  x = g.layer('dense', { units: 32, activation: 'relu' }, x);
  x = g.layer('dense', { units: 16, activation: 'relu' }, x);
  x = g.layer('dense', { units: 3 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'wine' });
  g.training({ epochs: 40, batchSize: 16, optimizer: 'adam', learningRate: 0.003, schedule: 'cosine' });
  return g.document();
}
