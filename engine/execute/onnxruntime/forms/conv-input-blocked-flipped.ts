import type { Form } from '../form.js';
import { isBlockable, writeBlockedConv } from './blocked-conv.js';
import { prefersBlocks } from './conv-costs.js';
import { flippedWeights, isFlippable, paddingOfGradient } from './conv-flipped.js';
import { inputGradientGeometry } from './conv-geometry.js';

/** At stride 1 the gradient is itself a convolution, of d with the flipped weights, and the blocked kernels can do it. */
export const convInputByFlippedBlocks: Form<'convInputGradient'> = {
  op: 'convInputGradient',
  id: 'flipped-blocks',
  can: (node, { block }) => {
    const g = inputGradientGeometry(node);
    return isFlippable(g) && isBlockable({ channels: g.units, units: g.channels, groups: g.groups }, block);
  },
  prefers: (node) => {
    const g = inputGradientGeometry(node);
    return prefersBlocks(g, { channels: g.units, units: g.channels });
  },
  write: (w, inputs, node, { block }) => {
    const [d, weights, ...bias] = inputs as readonly [string, string, ...string[]];
    const g = inputGradientGeometry(node);
    const attributes = {
      kernel_shape: { ints: g.kernel },
      strides: { ints: [1, 1] },
      pads: { ints: paddingOfGradient(g) },
      dilations: { ints: g.dilations },
    };
    const conv = { channels: g.units, units: g.channels, groups: g.groups, kernel: g.kernel, attributes };
    return [writeBlockedConv(w, [d, flippedWeights(w, weights, g), ...bias], conv, block)];
  },
};
