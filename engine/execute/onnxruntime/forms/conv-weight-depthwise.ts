import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { convOfBlocks, wholeBlocks } from './blocked-conv.js';
import { fromBlocks, toBlocks } from './blocked-values.js';
import type { ConvGeometry } from './conv-geometry.js';
import { cut, tapsOf, weightGradientGeometry } from './conv-geometry.js';
import { sumOverBatch } from './sum-over-batch.js';

/** Zeros around the cells: a convolution with ones, since that kernel shares its work among the threads and Pad does not. */
function paddedBlocks(w: OnnxWriter, x: string, g: ConvGeometry, whole: number): string {
  const blocks = toBlocks(w, x);
  if (g.pads.every((cells) => cells === 0)) return blocks;
  const ones = w.floats(new Float32Array(whole).fill(1), [whole, 1, 1, 1]);
  return convOfBlocks(w, [blocks, ones], { pads: { ints: g.pads }, group: { int: whole } });
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
    const [height, width] = g.size.map((size, i) => size + (g.pads[i] as number) + (g.pads[i + 2] as number));
    const images = w.reshape(paddedBlocks(w, x, g, whole), [g.batch, 1, whole, height as number, width as number]);
    const kernels = w.reshape(toBlocks(w, d), [g.batch, whole, 1, ...g.outputSize]);
    const attributes = {
      strides: { ints: g.dilations },
      dilations: { ints: g.strides },
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
