import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Two layers of a Transformer's encoder over the eight rows of an 8 x 8 digit, each told its place. */
export function graph(): GraphDocument {
  const g = network('Attention on rows');
  let x = g.input({ kind: 'sequence', length: 8, features: 8 });
  x = g.layer('dense', { units: 32 }, x);
  x = g.layer('positionEmbedding', {}, x);
  x = g.block('transformerEncoder', { units: 32, heads: 4, hidden: 64, dropout: 0.2 }, x, { id: 'encoder', repeat: 2 });
  x = g.layer('layerNorm', {}, x);
  x = g.layer('globalAveragePool1d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({
    epochs: 30,
    batchSize: 32,
    optimizer: 'adamw',
    weightDecay: 0.05,
    learningRate: 0.003,
    schedule: 'cosine',
    warmUpEpochs: 2,
  });
  return g.document();
}
