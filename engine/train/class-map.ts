import type { HostTensor } from '../base/index.js';
import { elementCount } from '../base/index.js';

/**
 * The class of each pixel by probabilities [batch, classes, height, width], as [batch, height * width]: the channel of the
 * largest, the first of equals; of a single channel 1 where it is above one half.
 */
export function classMap({ shape, data }: HostTensor): Float32Array {
  const [batch = 0, classes = 1, ...space] = shape;
  const cells = elementCount(space);
  const map = new Float32Array(batch * cells);
  for (let i = 0; i < map.length; i++) {
    const first = Math.floor(i / cells) * classes * cells + (i % cells);
    const at = (channel: number): number => data[first + channel * cells] as number;
    if (classes === 1) {
      map[i] = at(0) > 0.5 ? 1 : 0;
      continue;
    }
    let best = 0;
    for (let channel = 1; channel < classes; channel++) if (at(channel) > at(best)) best = channel;
    map[i] = best;
  }
  return map;
}
