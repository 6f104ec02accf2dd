import type { Drawn, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Filters on the way down, and in the opposite order on the way up. */
const widths = [8, 16];
const BOTTOM = 32;

/** A U-Net of two levels that says of each pixel of a 32 x 32 scene how probably it belongs to a digit. */
export function graph(): GraphDocument {
  const g = network('U-Net mini');
  const skips: Drawn[] = [];
  let x = g.input({ channels: 1, height: 32, width: 32 });
  for (const [i, filters] of widths.entries()) {
    const down = g.block('unetDown', { filters, norm: true }, x, { id: `down${i + 1}` });
    skips.push({ ...down, port: 'skip' });
    x = { ...down, port: 'out' };
  }
  for (const id of ['bottom1', 'bottom2']) {
    x = g.layer('conv2d', { filters: BOTTOM, kernel: 3, padding: 'same', bias: false }, x, { id });
    x = g.layer('activation', { function: 'relu' }, g.layer('batchNorm', {}, x));
  }
  for (const [i, filters] of [...widths.entries()].reverse()) {
    x = g.block('unetUp', { filters, norm: true }, [x, skips[i] as Drawn], { id: `up${i + 1}` });
  }
  g.output(g.layer('conv2d', { filters: 1, kernel: 1 }, x), { task: 'pixels' });
  g.data({ source: 'scenes' });
  g.training({ epochs: 8, batchSize: 16, optimizer: 'adam', learningRate: 0.015, schedule: 'cosine' });
  return g.document();
}
