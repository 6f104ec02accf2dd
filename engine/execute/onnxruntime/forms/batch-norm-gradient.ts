import type { Value } from '../../../ops/index.js';
import type { Form } from '../form.js';
import { manyPerExample } from './many-per-example.js';

const FLOAT = 1;

/**
 * dx = (dy - q) * gamma / sqrt(variance + epsilon), where q = dbeta / m + normalised x * dgamma / m is itself a batch
 * normalisation (m: values per channel), so that two passes over x are single kernels.
 */
export const batchNormGradientByBatchNorm: Form<'batchNormGradient'> = {
  op: 'batchNormGradient',
  id: 'batch-norm',
  can: () => true,
  // Over a batch of one example a vector has no spread, and the kernel's x * s + (b - mean * s) would cancel.
  prefers: (node) => manyPerExample(node),
  write: (w, inputs, node) => {
    const [x, gamma, mean, variance, dy] = inputs as readonly [string, string, string, string, string];
    const shape = (node.inputs[0] as Value).type.shape;
    const channels = shape[1] as number;
    const axes = shape.flatMap((_, axis) => (axis === 1 ? [] : [axis]));
    const epsilon = { float: node.attrs.epsilon };
    const normalise = (scale: string, bias: string): string =>
      w.node('BatchNormalization', [x, scale, bias, mean, variance], { epsilon });
    const constant = (value: number): string => w.floats(new Array<number>(channels).fill(value), [channels]);

    const dGamma = w.reduce('ReduceSum', w.node('Mul', [dy, normalise(constant(1), constant(0))]), axes, false);
    const dBeta = w.reduce('ReduceSum', dy, axes, false);
    const size = w.node('Cast', [w.node('Size', [x])], { to: { int: FLOAT } });
    const perChannel = w.node('Div', [size, w.floats([channels])]);
    const q = normalise(w.node('Div', [dGamma, perChannel]), w.node('Div', [dBeta, perChannel]));
    const deviation = w.node('Sqrt', [w.node('Add', [variance, w.floats([node.attrs.epsilon])])]);
    const scale = w.reshape(w.node('Div', [gamma, deviation]), [channels, ...shape.slice(2).map(() => 1)]);
    return [w.node('Mul', [w.node('Sub', [dy, q]), scale]), dGamma, dBeta];
  },
};
