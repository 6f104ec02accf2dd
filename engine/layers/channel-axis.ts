import { dimSize } from '../base/index.js';
import type { Signal } from './signal.js';

/** Where the channels of an image, or the features of anything else, are, and how many there are. */
export function channelAxis({ axes }: Signal): { readonly index: number; readonly size: number } {
  const index = axes.findIndex(({ name }) => name === 'channels' || name === 'features');
  return { index, size: index < 0 ? 0 : dimSize(axes[index]?.size ?? 0, 1) };
}
