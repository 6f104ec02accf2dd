import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { convOfBlocks, wholeBlocks } from './blocked-conv.js';
import { fromBlocks, toBlocks } from './blocked-values.js';
import type { ConvGeometry } from './conv-geometry.js';
import { cut, tapsOf, weightGradientGeometry } from './conv-geometry.js';
import { sumOverBatch } from './sum-over-batch.js';

/** Zeros beside each row: a convolution with ones, since that kernel shares its work among the threads and Pad does not. */
function widenedBlocks(w: OnnxWriter, x: string, g: ConvGeometry, whole: number): string {
  const blocks = toBlocks(w, x);
  const [, left, , right] = g.pads;
  if (left === 0 && right === 0) return blocks;
  const ones = w.floats(new Float32Array(whole).fill(1), [whole, 1, 1, 1]);
  return convOfBlocks(w, [blocks, ones], { pads: { ints: [0, left, 0, right] }, group: { int: whole } });
}

/** For one filter per channel: of each image in turn, each channel of x with the same channel of d as its kernel. */
export const convWeightByDepthwiseImages: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'depthwise-images-in-turn',
  can: (node, { block }) => {
    const { groups, channels, units } = weightGradientGeometry(node);
    return block > 0 && groups > 1 && groups === channels && channels === units && channels % 4 === 0;
  },
  prefers: () => true,
  write: (w, inputs, node, { block }) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const whole = wholeBlocks(g.channels, block);
    const [top, left, bottom, right] = g.pads;
    const wide = [g.batch, 1, whole, g.size[0], left + g.size[1] + right];
    const images = w.reshape(widenedBlocks(w, x, g, whole), wide);
    const kernels = w.reshape(toBlocks(w, d), [g.batch, whole, 1, ...g.outputSize]);
    // Rows of zeros the kernel leaves out by itself; columns of zeros would break up its work.
    const attributes = {
      strides: { ints: g.dilations },
      dilations: { ints: g.strides },
      pads: { ints: [top, 0, bottom, 0] },
      group: { int: whole },
    };
    const [taps] = w.walk({
      carried: [],
      read: [images, kernels],
      reverse: false,
      step: (_, image) => ({ carried: [], kept: [convOfBlocks(w, image, attributes)] }),
    });
    const sum = fromBlocks(w, sumOverBatch(w, taps as string, g.batch, [1, whole, ...tapsOf(g)]), g.channels, block);
    const exact = [...g.strides, ...g.dilations].every((n) => n === 1);
    return [w.reshape(exact ? sum : cut(w, sum, [2, 3], [0, 0], g.kernel, [1, 1]), [g.channels, 1, ...g.kernel])];
  },
};
