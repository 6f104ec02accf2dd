import type { OnnxWriter } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { isBlockable, wholeBlocks, writeConvOfBlocks } from './blocked-conv.js';
import { toBlocks } from './blocked-values.js';
import { flippedWeights } from './conv-flipped.js';
import type { ConvGeometry } from './conv-geometry.js';
import { inputGradientGeometry } from './conv-geometry.js';

/** The padding of the spread d, of outputSize * strides cells, at which the flipped kernel answers the size of x. */
function padding(g: ConvGeometry): number[] {
  const before = g.kernel.map((k, i) => (k - 1) * (g.dilations[i] as number) - (g.pads[i] as number));
  const after = g.size.map((size, i) => {
    return size + (g.pads[i] as number) - (g.outputSize[i] as number) * (g.strides[i] as number);
  });
  return [...before, ...after];
}

/** d [batch, O, h, w] in blocks, each cell at the upper left of stride x stride zeros. */
function spread(w: OnnxWriter, d: string, g: ConvGeometry, block: number): string {
  const [sh, sw] = g.strides;
  const [height, width] = g.outputSize;
  const units = wholeBlocks(g.units, block);
  const apart = w.reshape(toBlocks(w, d), [g.batch, (units / block) * height, 1, width, block]);
  const zeros = w.node('Pad', [apart, w.ints([0, 0, 0, 0, 0, 0, 0, sh - 1, 0, (sw - 1) * block])]);
  return w.reshape(zeros, [g.batch, units, height * sh, width * sw]);
}

/** One filter per channel and a stride: d with zeros between its cells goes through the flipped kernel at stride 1. */
export const convInputBySpreadBlocks: Form<'convInputGradient'> = {
  op: 'convInputGradient',
  id: 'spread-blocks',
  can: (node, { block }) => {
    const g = inputGradientGeometry(node);
    const strided = g.groups > 1 && g.strides.some((s) => s > 1);
    return strided && isBlockable(g, block) && padding(g).every((cells) => cells >= 0);
  },
  prefers: () => true,
  write: (w, inputs, node, { block }) => {
    const [d, weights, ...bias] = inputs as readonly [string, string, ...string[]];
    const g = inputGradientGeometry(node);
    const attributes = {
      kernel_shape: { ints: g.kernel },
      strides: { ints: [1, 1] },
      pads: { ints: padding(g) },
      dilations: { ints: g.dilations },
    };
    return [
      writeConvOfBlocks(
        w,
        [spread(w, d, g, block), flippedWeights(w, weights, g), ...bias],
        { ...g, attributes },
        block,
      ),
    ];
  },
};
