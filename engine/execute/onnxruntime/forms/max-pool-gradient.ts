import type { Value } from '../../../ops/index.js';
import type { Form } from '../form.js';

/** Where windows do not overlap, no cell receives two gradients, and MaxUnpool only has to place them. */
export const maxPoolGradientByUnpool: Form<'maxPoolGradient'> = {
  op: 'maxPoolGradient',
  id: 'max-unpool',
  can: ({ attrs }) => attrs.strides[0] >= attrs.kernel[0] && attrs.strides[1] >= attrs.kernel[1],
  prefers: () => true,
  write: (w, inputs, node) => {
    const [, , positions, d] = inputs as readonly [string, string, string, string];
    const { kernel, strides, pads } = node.attrs;
    const attributes = { kernel_shape: { ints: kernel }, strides: { ints: strides }, pads: { ints: pads } };
    return [w.node('MaxUnpool', [d, positions, w.shape((node.inputs[0] as Value).type.shape)], attributes)];
  },
};
