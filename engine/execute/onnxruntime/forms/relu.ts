import type { Form } from '../form.js';
import { fillsBlocks, writeInEitherLayout } from './either-layout.js';

/** Between two kernels for blocked channels the ReLU leaves the channels in blocks. */
export const reluInEitherLayout: Form<'relu'> = {
  op: 'relu',
  id: 'either-layout',
  can: (node, { block }) => fillsBlocks(node, block),
  prefers: () => true,
  write: (w, inputs, node, { block }) => writeInEitherLayout(w, inputs, node, block, (x) => w.node('Relu', x)),
};
