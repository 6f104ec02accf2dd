import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** An LSTM that reads an 8 x 8 digit as eight steps, one row of eight grey values at each, and answers at the end. */
export function graph(): GraphDocument {
  const g = network('LSTM on rows');
  let x = g.input({ kind: 'sequence', length: 8, features: 8 });
  x = g.layer('lstm', { units: 48 }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ epochs: 30, batchSize: 32, optimizer: 'adam', learningRate: 0.01, schedule: 'cosine', clipNorm: 1 });
  return g.document();
}
