import { BATCH, done } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import { localResponseNormText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageInput, imageSizes } from './faults.js';
import type { ImageSizes } from './faults.js';
import type { ParamSchema } from './params.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  size: { kind: 'integer', default: 5, min: 1, max: 1024 },
  alpha: { kind: 'number', default: 1e-4, min: 0, max: 1000 },
  beta: { kind: 'number', default: 0.75, min: 0, max: 10 },
  offset: { kind: 'number', default: 1, min: 1e-6, max: 1000 },
} as const satisfies ParamSchema;

/** The sum over `size` neighbouring channels (those that exist) times `factor`: a column of ones slides along them. */
function sumOfNeighbours(b: Builder, x: Value, sizes: ImageSizes, size: number, factor: number): Value {
  const before = Math.floor(size / 2);
  const shape = [x.type.shape[0] ?? BATCH, 1, sizes.channels, sizes.height * sizes.width];
  const column = b.constant([1, 1, size, 1], new Float64Array(size).fill(factor));
  const sums = b.op('conv', [b.op('reshape', [x], { shape }), column], {
    kernel: [size, 1],
    strides: [1, 1],
    pads: [before, 0, size - 1 - before, 0],
    dilations: [1, 1],
    groups: 1,
  });
  return b.op('reshape', [sums], { shape: x.type.shape });
}

/** Each cell divided by what the same place holds in neighbouring channels; alpha is divided by `size`, as in PyTorch. */
export const localResponseNorm: Layer<typeof params> = {
  id: 'localResponseNorm',
  family: 'normalisation',
  text: localResponseNormText,
  formula:
    "y_{c,i,j} = x_{c,i,j} \\Big(k + \\frac{\\alpha}{n} \\sum_{c' = \\max(0,\\, c - \\lfloor n/2 \\rfloor)}^{\\min(C - 1,\\, c + \\lfloor (n-1)/2 \\rfloor)} x_{c',i,j}^2\\Big)^{-\\beta}",
  source: 'Krizhevsky, Sutskever & Hinton, ImageNet classification with deep convolutional neural networks, 2012',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    return image.ok ? done(site.inputs.slice(0, 1)) : image;
  },
  weights: () => [],
  build: ({ b, values: [x], params: p, inputs: [signal] }) => {
    if (!x) return [];
    const squares = b.op('mul', [x, x], {});
    const around = sumOfNeighbours(b, squares, imageSizes(signal), p.size, p.alpha / p.size);
    // The sum is at least the offset, which is above zero, so that the logarithm exists.
    const logarithm = b.op('log', [b.op('add', [around, b.scalar(p.offset)], {})], {});
    return [b.op('mul', [x, b.op('exp', [b.op('mul', [logarithm, b.scalar(-p.beta)], {})], {})], {})];
  },
  keras: {
    unsupported: {
      en: 'Keras has none; with TensorFlow, a Lambda layer around tf.nn.local_response_normalization.',
      zh: 'Keras 没有此层；在 TensorFlow 中可用 Lambda 层包装 tf.nn.local_response_normalization。',
    },
  },
  pytorch: {
    name: 'torch.nn.LocalResponseNorm',
    args: (p) => ({ size: String(p.size), alpha: String(p.alpha), beta: String(p.beta), k: String(p.offset) }),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(96, 5, 4)], gives: ['5 × 4 × 96'], parameters: 0 },
    {
      params: { size: 4, alpha: 0.5, beta: 0.5, offset: 2 },
      inputs: [imageSignal(3, 2, 2)],
      gives: ['2 × 2 × 3'],
      parameters: 0,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
