import type { Form } from '../form.js';
import { cellsOf, convCosts, isPointwise } from './conv-costs.js';
import { flippedWeights, isFlippable, paddingOfGradient } from './conv-flipped.js';
import { inputGradientGeometry } from './conv-geometry.js';

/** At stride 1 the gradient is itself a convolution, of d with the flipped weights: a faster kernel than ConvTranspose. */
export const convInputByFlippedConv: Form<'convInputGradient'> = {
  op: 'convInputGradient',
  id: 'flipped-conv',
  can: (node) => isFlippable(inputGradientGeometry(node)),
  prefers: (node) => {
    const g = inputGradientGeometry(node);
    if (g.channels < convCosts.flippedChannels) return false;
    return isPointwise(g) || g.channels * g.units <= convCosts.productsInBlocks || cellsOf(g) >= convCosts.flippedCells;
  },
  write: (w, inputs, node) => {
    const [d, weights, ...bias] = inputs as readonly [string, string, ...string[]];
    const g = inputGradientGeometry(node);
    const attributes = {
      kernel_shape: { ints: g.kernel },
      pads: { ints: paddingOfGradient(g) },
      dilations: { ints: g.dilations },
      group: { int: g.groups },
    };
    return [w.node('Conv', [d, flippedWeights(w, weights, g), ...bias], attributes)];
  },
};
