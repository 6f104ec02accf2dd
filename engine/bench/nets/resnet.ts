import type { Drawn, GraphBuilder } from '../../document/index.js';
import { network } from '../../document/index.js';
import type { BenchNet } from './bench-net.js';
import { convNorm, relu } from './conv-norm.js';

const epsilon = 1e-3;

/** Three basic residual blocks of 16, 32 and 64 filters on 32 x 32 images of three channels. */
export const resnet: BenchNet = {
  id: 'resnet',
  batch: 32,
  aim: 1.15,
  images: true,
  graph: () => {
    const g = network('ResNet');
    let x = g.input({ channels: 3, height: 32, width: 32 }, { id: 'image' });
    x = relu(g, convNorm(g, x, { id: 'stem', filters: 16, kernel: 3, stride: 1, epsilon }));
    x = block(g, x, 'block1', 16, 1);
    x = block(g, x, 'block2', 32, 2);
    x = block(g, x, 'block3', 64, 2);
    x = g.layer('globalAveragePool2d', {}, x);
    g.output(g.layer('dense', { units: 10 }, x, { id: 'last' }), { task: 'classes' });
    return g.document();
  },
};

function block(g: GraphBuilder, x: Drawn, id: string, filters: number, stride: number): Drawn {
  const first = relu(g, convNorm(g, x, { id: `${id}-first`, filters, kernel: 3, stride, epsilon }));
  const second = convNorm(g, first, { id: `${id}-second`, filters, kernel: 3, stride: 1, epsilon });
  const beside = stride === 1 ? x : convNorm(g, x, { id: `${id}-shortcut`, filters, kernel: 1, stride, epsilon });
  return relu(g, g.add([second, beside]));
}
