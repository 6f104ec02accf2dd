import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';

/** One LSTM of 64 units over 50 steps of 16 numbers: many small products that wait for one another. */
export const lstm: BenchNet = {
  id: 'lstm',
  batch: 32,
  aim: 0.85,
  images: false,
  graph: () => {
    const g = network('LSTM');
    let x = g.input({ kind: 'sequence', length: 50, features: 16 }, { id: 'steps' });
    x = g.layer('lstm', { units: 64, output: 'last' }, x, { id: 'lstm' });
    g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
    return g.document();
  },
};
