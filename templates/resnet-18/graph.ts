import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

/** Two basic blocks; where sizes change, the first fits its shortcut by a 1 x 1 convolution (option B). */
function stage(g: GraphBuilder, x: Drawn, name: string, filters: number, stride: number): Drawn {
  const shortcut = stride === 1 ? 'identity' : 'projection';
  x = g.block('residualBasic', { filters, stride, shortcut }, x, { id: `${name}-1` });
  return g.block('residualBasic', { filters, stride: 1, shortcut: 'identity' }, x, { id: `${name}-2` });
}

/** ResNet-18 (He et al. 2016, table 1, column "18-layer"). */
export function graph(): GraphDocument {
  const g = network('ResNet-18');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = convNorm(g, x, { filters: 64, kernel: 7, stride: 2 });
  x = g.layer('maxPool2d', { size: 3, stride: 2, padding: [1, 1, 1, 1] }, x);
  x = stage(g, x, 'conv2', 64, 1);
  x = stage(g, x, 'conv3', 128, 2);
  x = stage(g, x, 'conv4', 256, 2);
  x = stage(g, x, 'conv5', 512, 2);
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({ epochs: 90, batchSize: 256, optimizer: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4 });
  g.training({ schedule: 'step', stepEpochs: 30 });
  return g.document();
}
