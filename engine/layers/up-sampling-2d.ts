import { BATCH, done } from '../base/index.js';
import type { Builder, Value } from '../ops/index.js';
import { upSampling2dText } from '../text/index.js';
import type { Layer } from './contract.js';
import { imageInput, imageSizes } from './faults.js';
import type { ImageSizes } from './faults.js';
import type { ParamSchema } from './params.js';
import { python } from './python.js';
import { imageSignal, vectorSignal } from './signal.js';

const params = {
  factor: { kind: 'pair', default: [2, 2], min: 1, max: 256 },
  interpolation: { kind: 'choice', default: 'nearest', options: ['nearest', 'bilinear'] },
} as const satisfies ParamSchema;
type Pair = readonly [number, number];

function repeatCells(b: Builder, x: Value, { channels, height, width }: ImageSizes, [rows, columns]: Pair): Value {
  const batch = x.type.shape[0] ?? BATCH;
  const apart = b.op('reshape', [x], { shape: [batch, channels, height, 1, width, 1] });
  const repeated = b.op('broadcastTo', [apart], { shape: [batch, channels, height, rows, width, columns] });
  return b.op('reshape', [repeated], { shape: [batch, channels, height * rows, width * columns] });
}

/** [size * factor, size]: how much each old cell counts in each new one; centres of cells lie at i + 1/2. */
function bilinearWeights(b: Builder, size: number, factor: number): Value {
  const weights = new Float64Array(size * factor * size);
  for (let i = 0; i < size * factor; i++) {
    const place = Math.max((i + 0.5) / factor - 0.5, 0);
    const before = Math.floor(place);
    const after = Math.min(before + 1, size - 1);
    const share = place - before;
    weights[i * size + before] = (weights[i * size + before] as number) + 1 - share;
    weights[i * size + after] = (weights[i * size + after] as number) + share;
  }
  return b.constant([size * factor, size], weights);
}

/** The last axis is stretched and changes places with the one before it: done twice, both are stretched and in place. */
function stretchAndTurn(b: Builder, x: Value, size: number, factor: number): Value {
  const stretched = b.op('matMul', [x, bilinearWeights(b, size, factor)], { transA: false, transB: true });
  return b.op('transpose', [stretched], { perm: [0, 1, 3, 2] });
}

/** A larger image: [batch, C, H, W] to [batch, C, H * rows, W * columns]. */
export const upSampling2d: Layer<typeof params> = {
  id: 'upSampling2d',
  family: 'shape',
  text: upSampling2dText,
  formula:
    'y_{c,i,j} = x_{c,\\lfloor i / f \\rfloor,\\lfloor j / g \\rfloor} \\text{ or, bilinear, } \\sum_{p,q} \\lambda_p\\!\\left(\\tfrac{i + 1/2}{f} - \\tfrac{1}{2}\\right) \\lambda_q\\!\\left(\\tfrac{j + 1/2}{g} - \\tfrac{1}{2}\\right) x_{c,p,q}, \\quad \\lambda_p(u) = \\max(0, 1 - |u - p|)',
  source: 'Odena, Dumoulin & Olah, Deconvolution and checkerboard artifacts, Distill 2016',
  params,
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    if (!image.ok) return image;
    const { channels, height, width } = image.value;
    const [rows, columns] = site.params.factor;
    return done([imageSignal(channels, height * rows, width * columns)]);
  },
  weights: () => [],
  build: ({ b, values: [x], params: { factor, interpolation }, inputs: [signal] }) => {
    if (!x) return [];
    const sizes = imageSizes(signal);
    if (interpolation === 'nearest') return [repeatCells(b, x, sizes, factor)];
    const wider = stretchAndTurn(b, x, sizes.width, factor[1]);
    return [stretchAndTurn(b, wider, sizes.height, factor[0])];
  },
  reach: ({ factor: [rows, columns], interpolation }) => ({
    kernel: interpolation === 'nearest' ? [1, 1] : [2, 2],
    strides: [1 / rows, 1 / columns],
    dilations: [1, 1],
  }),
  keras: {
    name: 'keras.layers.UpSampling2D',
    args: (p) => ({ size: python.tuple(p.factor), interpolation: python.text(p.interpolation) }),
  },
  pytorch: {
    name: 'torch.nn.Upsample',
    args: (p) => ({
      scale_factor: python.tuple(p.factor),
      mode: python.text(p.interpolation),
      ...(p.interpolation === 'bilinear' ? { align_corners: 'False' } : {}),
    }),
  },
  migrations: [],
  examples: [
    { inputs: [imageSignal(64, 7, 5)], gives: ['14 × 10 × 64'], parameters: 0 },
    { params: { factor: [1, 3] }, inputs: [imageSignal(2, 3, 4)], gives: ['3 × 12 × 2'], parameters: 0 },
    {
      params: { factor: [3, 2], interpolation: 'bilinear' },
      inputs: [imageSignal(2, 3, 1)],
      gives: ['9 × 2 × 2'],
      parameters: 0,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
