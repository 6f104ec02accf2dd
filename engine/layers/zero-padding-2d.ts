import { done } from '../base/index.js';
import { zeroPadding2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageInput } from './faults.js';
import type { ParamSchema } from './params.js';
import { imageSignal, vectorSignal } from './signal.js';

const cells = { kind: 'integer', default: 1, min: 0, max: 4096 } as const;
const params = { top: cells, left: cells, bottom: cells, right: cells } as const satisfies ParamSchema;

/** Zeros around an image: [batch, C, H, W] to [batch, C, top + H + bottom, left + W + right]. */
export const zeroPadding2d: Layer<typeof params> = {
  id: 'zeroPadding2d',
  family: 'shape',
  text: zeroPadding2dText,
  formula: 'y_{c,i,j} = x_{c,\\, i - t,\\, j - l} \\text{ inside the image, else } 0',
  source: 'Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const { channels, height, width } = image.value;
    const { top, left, bottom, right } = site.params;
    return done([imageSignal(channels, top + height + bottom, left + width + right)]);
  },
  weights: () => [],
  build: ({ b, values: [x], params: { top, left, bottom, right } }) =>
    x ? [b.op('pad', [x], { begins: [0, 0, top, left], ends: [0, 0, bottom, right], value: 0 })] : [],
  keras: {
    name: 'keras.layers.ZeroPadding2D',
    args: ({ top, left, bottom, right }) => ({ padding: `((${top}, ${bottom}), (${left}, ${right}))` }),
  },
  pytorch: {
    name: 'torch.nn.ZeroPad2d',
    args: ({ top, left, bottom, right }) => ({ padding: `(${left}, ${right}, ${top}, ${bottom})` }),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(3, 28, 28)], gives: ['30 × 30 × 3'], parameters: 0 },
    {
      params: { top: 0, left: 2, bottom: 1, right: 3 },
      inputs: [imageSignal(2, 4, 5)],
      gives: ['5 × 10 × 2'],
      parameters: 0,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
