import type { Drawn, GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';

/** Filters on the way down, and in the opposite order on the way up. */
const widths = [32, 64, 128, 256];

/** U-Net with padded convolutions, half as wide as the paper's; one foreground logit per pixel. */
export function graph(): GraphDocument {
  const g = network('U-Net, same padding');
  const skips: Drawn[] = [];
  let x = g.input({ channels: 1, height: 256, width: 256 });
  for (const [i, filters] of widths.entries()) {
    const down = g.block('unetDown', { filters }, x, { id: `down${i + 1}` });
    skips.push({ ...down, port: 'skip' });
    x = { ...down, port: 'out' };
  }
  x = g.layer('conv2d', { filters: 512, kernel: 3, padding: 'same', activation: 'relu' }, x);
  x = g.layer('conv2d', { filters: 512, kernel: 3, padding: 'same', activation: 'relu' }, x);
  for (const [i, filters] of [...widths.entries()].reverse()) {
    const skip = skips[i] as Drawn;
    x = g.block('unetUp', { filters }, [x, skip], { id: `up${i + 1}` });
  }
  g.output(g.layer('conv2d', { filters: 1, kernel: 1 }, x), { task: 'pixels' });
  return g.document();
}
