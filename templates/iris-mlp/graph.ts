import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A small multilayer perceptron on the four measurements of an iris flower. */
export function graph(): GraphDocument {
  const g = network('MLP on iris');
  let x = g.input({ kind: 'vector', features: 4 });
  x = g.layer('dense', { units: 16, activation: 'relu' }, x);
  x = g.layer('dense', { units: 16, activation: 'relu' }, x);
  x = g.layer('dense', { units: 3 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'iris' });
  g.training({ epochs: 60, batchSize: 16, optimizer: 'adam', learningRate: 0.005, schedule: 'cosine' });
  return g.document();
}
