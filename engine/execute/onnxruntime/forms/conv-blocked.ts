import type { Form } from '../form.js';
import { isBlockable, writeBlockedConv } from './blocked-conv.js';
import { prefersBlocks } from './conv-costs.js';
import { convGeometry } from './conv-geometry.js';

/**
 * The blocked kernels, which onnxruntime itself uses only for weights that never change: the weights are put into their
 * layout at each step.
 */
export const convByBlocks: Form<'conv'> = {
  op: 'conv',
  id: 'blocks',
  can: (node, { block }) => isBlockable(convGeometry(node), block),
  prefers: (node) => prefersBlocks(convGeometry(node), convGeometry(node)),
  write: (w, inputs, node, { block }) => {
    const g = convGeometry(node);
    const attributes = {
      kernel_shape: { ints: g.kernel },
      strides: { ints: g.strides },
      pads: { ints: g.pads },
      dilations: { ints: g.dilations },
    };
    return [writeBlockedConv(w, inputs as readonly [string, string, ...string[]], { ...g, attributes }, block)];
  },
};
