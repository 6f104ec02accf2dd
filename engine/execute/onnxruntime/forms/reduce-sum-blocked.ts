import type { Dim } from '../../../base/index.js';
import type { Value } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { inBlocks } from './blocked-values.js';
import { fillsBlocks } from './either-layout.js';
import { sumOverBatch } from './sum-over-batch.js';

/** The sum over batch and cells for each channel, a bias's gradient: of blocks where the image was made in blocks. */
export const biasGradientByBlocks: Form<'reduceSum'> = {
  op: 'reduceSum',
  id: 'blocks-then-rows',
  can: (node, { block }) => fillsBlocks(node, block) && node.attrs.axes.join() === '0,2,3' && !node.attrs.keepDims,
  prefers: () => true,
  write: (w, inputs, node, { block }) => {
    const x = inputs[0] as string;
    const [batch, channels, height, width] = (node.inputs[0] as Value).type.shape as [Dim, number, number, number];
    const blocked = inBlocks(w, x);
    if (blocked === undefined) return [w.reduce('ReduceSum', x, node.attrs.axes, false)];
    const cells = w.reshape(blocked, [batch, channels / block, height * width, block]);
    const images = w.reduce('ReduceSum', cells, [2], false);
    return [sumOverBatch(w, images, batch, [channels])];
  },
};
