import type { Form } from '../form.js';
import { wholeBlocks, convOfBlocks } from './blocked-conv.js';
import { fromBlocks, toBlocks } from './blocked-values.js';
import { cellsOf, convCosts, isPointwise } from './conv-costs.js';
import type { ConvGeometry } from './conv-geometry.js';
import { cut, tapsOf, weightGradientGeometry } from './conv-geometry.js';
import { sumOverBatch } from './sum-over-batch.js';
import { widened } from './widened.js';

/** The kernel works on as many blocks of output channels at once. */
const blocksAtOnce = 4;

/** What of one image of d, in bytes, is looked at again for each channel of x and row of the kernel. */
function imageBytes(g: ConvGeometry, block: number): number {
  return 4 * Math.min(wholeBlocks(g.units, block), blocksAtOnce * block) * cellsOf(g);
}

/**
 * Of each image in turn, a convolution of x, a channel at a time, with d as its kernel: d lies in blocks as that kernel
 * wants it, so that neither is put in another order.
 */
export const convWeightByImages: Form<'convWeightGradient'> = {
  op: 'convWeightGradient',
  id: 'images-in-turn',
  can: (node, { block }) => block > 0 && node.attrs.groups === 1 && weightGradientGeometry(node).units % 4 === 0,
  prefers: (node, { block }) => {
    const g = weightGradientGeometry(node);
    const { imageLeastCells, imageCells } = convCosts;
    const fits =
      imageBytes(g, block) <= convCosts.imageBytes && cellsOf(g) <= imageCells && cellsOf(g) >= imageLeastCells;
    const again = g.channels >= convCosts.imageChannels && g.channels * g.units <= convCosts.imageProducts;
    return !isPointwise(g) && again && fits;
  },
  write: (w, inputs, node, { block }) => {
    const [x, d] = inputs as readonly [string, string];
    const g = weightGradientGeometry(node);
    const units = wholeBlocks(g.units, block);
    const [top, left, bottom, right] = g.pads;
    const images = [g.batch, g.channels, 1, g.size[0], left + g.size[1] + right];
    // Rows of zeros the kernel leaves out by itself; columns of zeros would break up its work.
    const attributes = {
      strides: { ints: g.dilations },
      dilations: { ints: g.strides },
      pads: { ints: [top, 0, bottom, 0] },
      group: { int: 1 },
    };
    const [taps] = w.walk({
      carried: [],
      read: [
        w.reshape(widened(w, x, g.size[1], [left, right]), images),
        w.reshape(toBlocks(w, d), [g.batch, units, 1, ...g.outputSize]),
      ],
      reverse: false,
      step: (_, image) => ({ carried: [], kept: [convOfBlocks(w, image, attributes)] }),
    });
    const sum = fromBlocks(
      w,
      sumOverBatch(w, taps as string, g.batch, [g.channels, units, ...tapsOf(g)]),
      g.units,
      block,
    );
    const exact = [...g.strides, ...g.dilations].every((n) => n === 1);
    const ordered = exact ? sum : cut(w, sum, [2, 3], [0, 0], g.kernel, [1, 1]);
    return [w.node('Transpose', [ordered], { perm: { ints: [1, 0, 2, 3] } })];
  },
};
