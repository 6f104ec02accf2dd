import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

interface Stage {
  readonly filters: number;
  readonly blocks: number;
  readonly stride: number;
}

/** Bottleneck blocks four times as wide at their ends; the first one changes the sizes, its shortcut by projection. */
function stage(g: GraphBuilder, x: Drawn, name: string, { filters, blocks, stride }: Stage): Drawn {
  x = g.block('residualBottleneck', { filters, stride, shortcut: 'projection' }, x, { id: `${name}-1` });
  const names = { id: `${name}-rest`, repeat: blocks - 1 };
  return g.block('residualBottleneck', { filters, stride: 1, shortcut: 'identity' }, x, names);
}

/** ResNet-50 (He et al. 2016, table 1), with the stride on the 3 x 3 convolutions (v1.5). */
export function graph(): GraphDocument {
  const g = network('ResNet-50');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = convNorm(g, x, { filters: 64, kernel: 7, stride: 2 });
  x = g.layer('maxPool2d', { size: 3, stride: 2, padding: [1, 1, 1, 1] }, x);
  x = stage(g, x, 'conv2', { filters: 64, blocks: 3, stride: 1 });
  x = stage(g, x, 'conv3', { filters: 128, blocks: 4, stride: 2 });
  x = stage(g, x, 'conv4', { filters: 256, blocks: 6, stride: 2 });
  x = stage(g, x, 'conv5', { filters: 512, blocks: 3, stride: 2 });
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  g.training({ epochs: 90, batchSize: 256, optimizer: 'sgd', learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4 });
  g.training({ schedule: 'step', stepEpochs: 30 });
  return g.document();
}
