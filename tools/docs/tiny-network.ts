import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** The network that docs/architecture.md follows: small enough to read every line of every stage. */
export function tinyNetwork(): GraphDocument {
  const g = network('Tiny');
  let x = g.input({ channels: 1, height: 8, width: 8 });
  x = g.layer('conv2d', { filters: 4, kernel: 3, stride: 2, padding: 'same', activation: 'relu' }, x);
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  g.data({ source: 'digits' });
  g.training({ optimizer: 'sgd', momentum: 0 });
  return g.document();
}
