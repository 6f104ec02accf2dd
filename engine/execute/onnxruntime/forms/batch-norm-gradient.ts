import type { Value } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { manyPerExample } from './many-per-example.js';

const FLOAT = 1;

/**
 * dx = (dy - q) * gamma / sqrt(variance + epsilon), where q = dbeta / m + normalised x * dgamma / m (m: values per
 * channel) is itself a batch normalisation, a single kernel; dgamma is the sum of dy (x - mean) / sqrt(variance + epsilon),
 * divided after the sum, by kernels that share their work among the threads, as that of a normalisation does not.
 */
export const batchNormGradientByBatchNorm: Form<'batchNormGradient'> = {
  op: 'batchNormGradient',
  id: 'centred-batch-norm',
  can: () => true,
  // Over a batch of one example a vector has no spread, and the kernel's x * s + (b - mean * s) would cancel.
  prefers: (node) => manyPerExample(node),
  write: (w, inputs, node) => {
    const [x, gamma, mean, variance, dy] = inputs as readonly [string, string, string, string, string];
    const shape = (node.inputs[0] as Value).type.shape;
    const channels = shape[1] as number;
    const axes = shape.flatMap((_, axis) => (axis === 1 ? [] : [axis]));
    const overCells = (vector: string): string => w.reshape(vector, [channels, ...shape.slice(2).map(() => 1)]);

    const deviation = w.node('Sqrt', [w.node('Add', [variance, w.floats([node.attrs.epsilon])])]);
    const centred = w.node('Sub', [x, overCells(mean)]);
    const dGamma = w.node('Div', [w.reduce('ReduceSum', w.node('Mul', [dy, centred]), axes, false), deviation]);
    const dBeta = w.reduce('ReduceSum', dy, axes, false);
    const size = w.node('Cast', [w.node('Size', [x])], { to: { int: FLOAT } });
    const perChannel = w.node('Div', [size, w.floats([channels])]);
    const share = (sum: string): string => w.node('Div', [sum, perChannel]);
    const q = w.node('BatchNormalization', [x, share(dGamma), share(dBeta), mean, variance], {
      epsilon: { float: node.attrs.epsilon },
    });
    return [w.node('Mul', [w.node('Sub', [dy, q]), overCells(w.node('Div', [gamma, deviation]))]), dGamma, dBeta];
  },
};
