import type { Form } from '../form.js';
import { manyPerExample } from './many-per-example.js';

/**
 * BatchNormalization in training mode: with momentum 0 its second and third outputs are the batch's own mean and
 * biased variance. onnxruntime computes them in the buffers of the third and fourth inputs, which must therefore belong
 * to this node alone: they are made by adding constants that no other node uses, so that no pass can merge them.
 */
export const batchNormByTrainingMode: Form<'batchNorm'> = {
  op: 'batchNorm',
  id: 'training-mode',
  can: () => true,
  // Over a batch of one example a vector has no spread, and the kernel's x * s + (b - mean * s) would cancel.
  prefers: (node) => manyPerExample(node),
  write: (w, inputs, node) => {
    const [x, gamma, beta] = inputs as readonly [string, string, string];
    const ownMean = w.node('Add', [gamma, w.floats([2 * node.index + 1])]);
    const ownVariance = w.node('Add', [beta, w.floats([2 * node.index + 2])]);
    const attributes = {
      epsilon: { float: node.attrs.epsilon },
      momentum: { float: 0 },
      training_mode: { int: 1 },
    };
    return w.nodes('BatchNormalization', [x, gamma, beta, ownMean, ownVariance], attributes, 3);
  },
};
