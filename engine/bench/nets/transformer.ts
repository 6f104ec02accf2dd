import type { Drawn, GraphBuilder } from '../../document/index.js';
import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';

const WIDTH = 64;

/** Two encoder blocks, normalised before each part, over 64 tokens of 64 numbers with 4 heads. */
export const transformer: BenchNet = {
  id: 'transformer',
  batch: 32,
  aim: 1,
  images: false,
  graph: () => {
    const g = network('Transformer');
    let x = g.input({ kind: 'sequence', length: 64, features: WIDTH }, { id: 'tokens' });
    x = encoderBlock(g, x, 'block1');
    x = encoderBlock(g, x, 'block2');
    x = g.layer('globalAveragePool1d', {}, x);
    g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
    return g.document();
  },
};

function encoderBlock(g: GraphBuilder, x: Drawn, id: string): Drawn {
  const before = g.layer('layerNorm', {}, x, { id: `${id}-norm1` });
  const attended = g.add([x, g.layer('multiHeadAttention', { heads: 4 }, before, { id: `${id}-attention` })]);
  const normed = g.layer('layerNorm', {}, attended, { id: `${id}-norm2` });
  const wide = g.layer('dense', { units: 4 * WIDTH, activation: 'gelu' }, normed, { id: `${id}-wide` });
  return g.add([attended, g.layer('dense', { units: WIDTH }, wide, { id: `${id}-narrow` })]);
}
