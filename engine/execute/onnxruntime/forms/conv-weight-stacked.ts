import { BATCH } from '../../../base/index.js';
import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { wholeBlocks } from './blocked-conv.js';
import { toBlocks } from './blocked-values.js';
import { cellsOf, convCosts, isPointwise } from './conv-costs.js';
import type { ConvGeometry } from './conv-geometry.js';
import { weightGradientGeometry } from './conv-geometry.js';
import { inChunks, padImages } from './image-chunks.js';
import { convOfStacks, stackOf } from './stack-images.js';

/** The kernel works on as many blocks of output channels at once. */
const blocksAtOnce = 4;

/** What of one image of d, in bytes, is looked at again for each channel of x and row of the kernel. */
function imageBytes(g: ConvGeometry, block: number): number {
  const channels = Math.min(wholeBlocks(g.units, block), blocksAtOnce * block);
  return 4 * channels * stackOf(g).rows.d * g.outputSize[1];
}

/** As many as stay in a core's own cache and keep sums short: a power of two, so that usual batches are whole chunks, and at most 16. */
function imagesPerChunk(g: ConvGeometry, block: number): number {
  const fitting = Math.min(convCosts.stackedImageBytes / imageBytes(g, block), convCosts.stackedCells / cellsOf(g));
  return 2 ** Math.min(4, Math.max(0, Math.floor(Math.log2(fitting))));
}

/** [chunks, C, 1, rows of a chunk, columns]. */
function stacksOfX(w: OnnxWriter, x: string, g: ConvGeometry, images: number): string {
  const { rows, width, padding } = stackOf(g);
  const padded = padImages(w, x, g, { padding: padding.x, rank: 4 }, images);
  return w.reshape(inChunks(w, padded, images, [g.channels, rows.x, width]), [
    BATCH,
    g.channels,
    1,
    images * rows.x,
    width,
  ]);
}

/** [chunks, O, 1, rows of a chunk, columns], with the channels in blocks. */
function stacksOfD(w: OnnxWriter, d: string, g: ConvGeometry, images: number, block: number): string {
  const { rows, padding } = stackOf(g);
  const units = wholeBlocks(g.units, block);
  const [height, width] = g.outputSize;
  const blocks = w.reshape(toBlocks(w, d), [g.batch, units / block, height, width, block]);
  const padded = padImages(w, blocks, g, { padding: padding.d, rank: 5 }, images);
  const chunks = inChunks(w, padded, images, [units / block, rows.d, width, block]);
  return w.reshape(chunks, [BATCH, units, 1, images * rows.d, width]);
}

/** One convolution of x, a channel at a time, with the images of d as its kernels: nothing is copied kH * kW times. */
export const convWeightByStacks: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'stacked-images',
  can: (node, { block }) => block > 0 && node.attrs.groups === 1 && weightGradientGeometry(node).units % 4 === 0,
  prefers: (node, { block }) => {
    const g = weightGradientGeometry(node);
    const again = g.channels * g.units <= convCosts.stackedProducts;
    const fits = imageBytes(g, block) <= convCosts.stackedImageBytes;
    return !isPointwise(g) && g.channels >= convCosts.stackedChannels && again && fits;
  },
  write: (w, inputs, node, { block }) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const images = imagesPerChunk(g, block);
    const chunks = w.walk({
      carried: [],
      read: [stacksOfX(w, x, g, images), stacksOfD(w, d, g, images, block)],
      reverse: false,
      step: (_, stacks) => ({ carried: [], kept: [convOfStacks(w, stacks as readonly [string, string], g, block)] }),
    });
    const sum = w.reduce('ReduceSum', chunks[0] as string, [0], false);
    return [w.node('Transpose', [sum], { perm: { ints: [1, 0, 2, 3] } })];
  },
};
