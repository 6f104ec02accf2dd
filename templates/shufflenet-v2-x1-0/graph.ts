import type { Drawn, GraphBuilder, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import { convNorm } from '../conv-norm.js';

/** A unit that halves the image, then units that keep it; both branches together are `channels` wide. */
function stage(g: GraphBuilder, x: Drawn, name: string, channels: number, units: number): Drawn {
  const filters = channels / 2;
  x = g.block('shuffleUnitV2', { filters, stride: 2 }, x, { id: `${name}-1` });
  return g.block('shuffleUnitV2', { filters, stride: 1 }, x, { id: `${name}-rest`, repeat: units - 1 });
}

/** ShuffleNet v2 1.0x (Ma et al. 2018, table 5). */
export function graph(): GraphDocument {
  const g = network('ShuffleNet v2 1.0x');
  let x = g.input({ channels: 3, height: 224, width: 224 });
  x = convNorm(g, x, { filters: 24, kernel: 3, stride: 2 });
  x = g.layer('maxPool2d', { size: 3, stride: 2, padding: [1, 1, 1, 1] }, x);
  x = stage(g, x, 'stage2', 116, 4);
  x = stage(g, x, 'stage3', 232, 8);
  x = stage(g, x, 'stage4', 464, 4);
  x = convNorm(g, x, { filters: 1024, kernel: 1 });
  x = g.layer('globalAveragePool2d', {}, x);
  g.output(g.layer('dense', { units: 1000 }, x), { task: 'classes' });
  return g.document();
}
