import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';

/** 784-512-256-10: half a million weights and little arithmetic, so that moving the state about is what shows. */
export const mlp: BenchNet = {
  id: 'mlp',
  batch: 128,
  aim: 1.6,
  images: false,
  graph: () => {
    const g = network('MLP');
    let x = g.input({ kind: 'vector', features: 784 }, { id: 'numbers' });
    for (const [i, units] of [512, 256].entries()) {
      x = g.layer('dense', { units, activation: 'relu' }, x, { id: `dense${i + 1}` });
    }
    g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
    return g.document();
  },
};
