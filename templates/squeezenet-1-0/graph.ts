import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A fire module by its number in the paper; its two expanding convolutions are four times as wide as the squeeze. */
function fire(g: GraphBuilder, x: Drawn, number: number, squeeze: number): Drawn {
  const params = { squeeze, expand1: 4 * squeeze, expand3: 4 * squeeze };
  return g.block('fire', params, x, { id: `fire${number}` });
}

/** SqueezeNet 1.0 (Iandola et al. 2016, table 1). */
export function graph(): GraphDocument {
  const g = network('SqueezeNet 1.0');
  const pooling = { size: 3, stride: 2, ceilMode: true };
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = g.layer('conv2d', { filters: 96, kernel: 7, stride: 2, activation: 'relu' }, x, { id: 'conv1' });
  x = g.layer('maxPool2d', pooling, x);
  x = fire(g, fire(g, x, 2, 16), 3, 16);
  x = fire(g, x, 4, 32);
  x = g.layer('maxPool2d', pooling, x);
  x = fire(g, x, 5, 32);
  x = fire(g, fire(g, x, 6, 48), 7, 48);
  x = fire(g, x, 8, 64);
  x = g.layer('maxPool2d', pooling, x);
  x = fire(g, x, 9, 64);
  x = g.layer('dropout', { rate: 0.5 }, x);
  x = g.layer('conv2d', { filters: 1000, kernel: 1, activation: 'relu' }, x, { id: 'conv10' });
  g.output(g.layer('globalAveragePool2d', {}, x), { task: 'classes' });
  return g.document();
}
