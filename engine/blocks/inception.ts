import type { ParamSchema } from '../layers/index.js';
import { imageSignal, vectorSignal } from '../layers/index.js';
import { inceptionText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvRelu } from './conv-relu.js';
import { sizeParam } from './size-params.js';

const params = {
  ones: sizeParam(64),
  reduce3: sizeParam(96),
  threes: sizeParam(128),
  reduce5: sizeParam(16),
  fives: sizeParam(32),
  pooled: sizeParam(32),
  norm: { kind: 'boolean', default: false },
} as const satisfies ParamSchema;

/** GoogLeNet's module: x [batch, C, H, W] to [batch, ones + threes + fives + pooled, H, W]. */
export const inception: Block<typeof params> = {
  id: 'inception',
  family: 'branches',
  text: inceptionText,
  source: 'Szegedy et al., Going deeper with convolutions, 2014, figure 2 (b) and table 1; norm: Ioffe & Szegedy 2015',
  params,
  draw: (d, { norm, ...p }) => {
    const x = d.inputPort('in');
    const one = drawConvRelu(d, 'ones', x, { filters: p.ones, kernel: 1, norm });
    const before3 = drawConvRelu(d, 'reduce3', x, { filters: p.reduce3, kernel: 1, norm });
    const three = drawConvRelu(d, 'threes', before3, { filters: p.threes, kernel: 3, norm });
    const before5 = drawConvRelu(d, 'reduce5', x, { filters: p.reduce5, kernel: 1, norm });
    const five = drawConvRelu(d, 'fives', before5, { filters: p.fives, kernel: 5, norm });
    const pool = d.layer('maxPool2d', { size: 3, stride: 1, padding: 'same' }, x, { id: 'pool' });
    const pooled = drawConvRelu(d, 'pooled', pool, { filters: p.pooled, kernel: 1, norm });
    d.outputPort('out', d.layer('concatenate', {}, [one, three, five, pooled], { id: 'concatenate' }));
  },
  examples: [
    { inputs: [imageSignal(192, 28, 28)], gives: ['28 × 28 × 256'], parameters: 163_696 },
    {
      params: { ones: 128, reduce3: 128, threes: 192, reduce5: 32, fives: 96, pooled: 64 },
      inputs: [imageSignal(256, 28, 28)],
      gives: ['28 × 28 × 480'],
      parameters: 388_736,
    },
    {
      params: { ones: 2, reduce3: 2, threes: 3, reduce5: 1, fives: 2, pooled: 2, norm: true },
      inputs: [imageSignal(3, 5, 4)],
      gives: ['5 × 4 × 9'],
      parameters: 149,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
