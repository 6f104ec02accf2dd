import { done } from '../base/index.js';
import { activationText } from '../text/index.js';
import type { ActivationId } from './activations.js';
import { activate, activationDefaults, activationFormulas, activationIds, softmaxAxis } from './activations.js';
import type { Layer, LayerExample } from './contract.js';
import type { ParamSchema, ParamsOf } from './params.js';
import { kerasActivation } from './python.js';
import { imageSignal, sequenceSignal, vectorSignal } from './signal.js';

const params = {
  function: { kind: 'choice', default: 'relu', options: activationIds },
  negativeSlope: { kind: 'number', default: activationDefaults.negativeSlope, min: 0, max: 1 },
  alpha: { kind: 'number', default: activationDefaults.alpha, min: 0, max: 100 },
} as const satisfies ParamSchema;
type Params = ParamsOf<typeof params>;

const modules: Readonly<Record<ActivationId, string>> = {
  linear: 'Identity',
  relu: 'ReLU',
  relu6: 'ReLU6',
  leakyRelu: 'LeakyReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  hardSwish: 'Hardswish',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
  softplus: 'Softplus',
  softmax: 'Softmax',
};

function moduleArgs({ function: id, negativeSlope, alpha }: Params, rank: number): Record<string, string> {
  if (id === 'leakyRelu') return { negative_slope: String(negativeSlope) };
  if (id === 'elu') return { alpha: String(alpha) };
  return id === 'softmax' ? { dim: String(softmaxAxis(rank)) } : {};
}

/** Every function on a small image, and softmax on everything that it treats differently. */
const examples: readonly LayerExample[] = [
  { inputs: [imageSignal(6, 28, 28)], gives: ['28 × 28 × 6'], parameters: 0 },
  ...activationIds.map((id): LayerExample => {
    return { params: { function: id }, inputs: [imageSignal(3, 2, 2)], gives: ['2 × 2 × 3'], parameters: 0 };
  }),
  {
    params: { function: 'leakyRelu', negativeSlope: 0.2 },
    inputs: [vectorSignal(4)],
    gives: ['4'],
    parameters: 0,
  },
  { params: { function: 'elu', alpha: 0.5 }, inputs: [vectorSignal(4)], gives: ['4'], parameters: 0 },
  { params: { function: 'softmax' }, inputs: [vectorSignal(10)], gives: ['10'], parameters: 0 },
  { params: { function: 'softmax' }, inputs: [sequenceSignal(5, 4)], gives: ['5 × 4'], parameters: 0 },
];

/** A function applied to every cell; softmax works across channels of images and features of everything else. */
export const activation: Layer<typeof params> = {
  id: 'activation',
  family: 'activation',
  text: activationText,
  formula: `y = \\phi(x), \\quad \\phi(z) \\in \\{${Object.values(activationFormulas).join(',\\ ')}\\}`,
  source:
    'Nair & Hinton 2010 (ReLU); Krizhevsky 2010 (ReLU6); Maas et al. 2013 (leaky); Clevert et al. 2016 (ELU); Klambauer et al. 2017 (SELU); Hendrycks & Gimpel 2016 (GELU, SiLU); Howard et al. 2019 (hard swish); Dugas et al. 2001 (softplus); Bridle 1990 (softmax)',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => done(inputs.slice(0, 1)),
  weights: () => [],
  build: ({ b, values: [x], params: p }) => (x ? [activate(b, p.function, x, p)] : []),
  keras: {
    name: 'keras.layers.Activation',
    args: (p) => ({ activation: kerasActivation(p.function, p) }),
  },
  pytorch: {
    name: 'torch.nn.ReLU',
    nameFor: (p) => `torch.nn.${modules[p.function]}`,
    args: (p, inputs) => moduleArgs(p, inputs[0]?.axes.length ?? 2),
  },
  migrations: [],
  examples,
};
