import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** A network of so many nodes as people draw them: convolutions, activations, and a shortcut over every tenth. */
export function longNetwork(nodes: number): GraphDocument {
  const g = network(`${nodes} nodes`);
  let x = g.input({ channels: 3, height: 32, width: 32 });
  x = g.layer('conv2d', { filters: 8, padding: 'same' }, x);
  let drawn = 2;
  // What ends the network: global pooling, a dense layer, the output.
  const last = nodes - 3;
  while (drawn < last) {
    const from = x;
    for (let i = 0; i < 9 && drawn < last; i++, drawn++) {
      const kind = (['conv2d', 'batchNorm', 'activation'] as const)[i % 3] ?? 'conv2d';
      x = g.layer(kind, kind === 'conv2d' ? { filters: 8, padding: 'same' } : {}, x);
    }
    if (drawn < last) {
      x = g.layer('add', {}, [x, from]);
      drawn += 1;
    }
  }
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  return g.document();
}
