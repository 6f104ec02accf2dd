import { done } from '../base/index.js';
import { activationText } from '../text/index.js';
import type { ActivationId } from './activations.js';
import { activate, activationFormula, activationIds, softmaxAxis } from './activations.js';
import type { Layer } from './contract.js';
import type { ParamSchema } from './params.js';
import { python } from './python.js';
import { imageSignal, sequenceSignal, vectorSignal } from './signal.js';

const params = {
  function: { kind: 'choice', default: 'relu', options: activationIds },
} as const satisfies ParamSchema;

const modules = { relu: 'ReLU', sigmoid: 'Sigmoid', tanh: 'Tanh', softmax: 'Softmax', linear: 'Identity' } as const;

function softmaxArgs(id: ActivationId, rank: number): Record<string, string> {
  return id === 'softmax' ? { dim: String(softmaxAxis(rank)) } : {};
}

/** A function applied to every cell; softmax works across channels of images and features of everything else. */
export const activation: Layer<typeof params> = {
  id: 'activation',
  family: 'activation',
  text: activationText,
  formula: `y = \\phi(x), \\quad ${activationFormula}`,
  source: 'Nair & Hinton 2010 (ReLU); Bridle 1990 (softmax); Goodfellow, Bengio & Courville 2016, section 6.3',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: ({ inputs }) => done(inputs.slice(0, 1)),
  weights: () => [],
  build: ({ b, values: [x], params: p }) => (x ? [activate(b, p.function, x)] : []),
  keras: {
    name: 'keras.layers.Activation',
    args: (p) => ({ activation: python.text(p.function) }),
  },
  pytorch: {
    name: 'torch.nn.ReLU',
    nameFor: (p) => `torch.nn.${modules[p.function]}`,
    args: (p, inputs) => softmaxArgs(p.function, inputs[0]?.axes.length ?? 2),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(6, 28, 28)], gives: ['28 × 28 × 6'], parameters: 0 },
    { params: { function: 'softmax' }, inputs: [vectorSignal(10)], gives: ['10'], parameters: 0 },
    { params: { function: 'softmax' }, inputs: [imageSignal(3, 2, 2)], gives: ['2 × 2 × 3'], parameters: 0 },
    { params: { function: 'sigmoid' }, inputs: [sequenceSignal(5, 4)], gives: ['5 × 4'], parameters: 0 },
    { params: { function: 'tanh' }, inputs: [vectorSignal(4)], gives: ['4'], parameters: 0 },
    { params: { function: 'linear' }, inputs: [vectorSignal(4)], gives: ['4'], parameters: 0 },
  ],
};
