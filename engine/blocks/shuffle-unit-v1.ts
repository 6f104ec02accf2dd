import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { shuffleUnitV1Text } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { drawSum } from './residual-params.js';
import { sizeParam } from './size-params.js';

const params = {
  groups: { kind: 'integer', default: 3, min: 1, max: 65_536 },
  bottleneck: sizeParam(60),
  filters: sizeParam(240),
  stride: { kind: 'integer', default: 1, min: 1, max: 2 },
  firstGrouped: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

/** ShuffleNet's unit: stride 1 adds its input, stride 2 puts `filters` channels behind those of its pooled input. */
export const shuffleUnitV1: Block<typeof params> = {
  id: 'shuffleUnitV1',
  family: 'lightweight',
  text: shuffleUnitV1Text,
  source: 'Zhang, Zhou, Lin & Sun, ShuffleNet, 2017, figure 2 (b) and (c)',
  params,
  draw: (d, { groups, bottleneck, filters, stride, firstGrouped }) => {
    const x = d.inputPort('in');
    const first = { filters: bottleneck, groups: firstGrouped ? groups : 1, function: 'relu' };
    const narrow = drawConvNorm(d, 'conv1', x, first);
    const mixed = d.layer('channelShuffle', { groups }, narrow, { id: 'shuffle' });
    const apart = drawConvNorm(d, 'depthwise', mixed, { filters: 'depthwise', kernel: 3, stride });
    const y = drawConvNorm(d, 'conv2', apart, { filters, groups });
    if (stride === 1) {
      d.outputPort('out', drawSum(d, [x, y]));
      return;
    }
    const pool = d.layer('averagePool2d', { size: 3, stride, padding: [1, 1, 1, 1] }, x, { id: 'pool' });
    const both = d.layer('concatenate', {}, [pool, y], { id: 'concatenate' });
    d.outputPort('out', d.layer('activation', { function: 'relu' }, both, { id: 'concatenateActivation' }));
  },
  examples: [
    { inputs: [imageSignal(240, 28, 28)], gives: ['28 × 28 × 240'], parameters: 10_860 },
    {
      params: { filters: 216, stride: 2, firstGrouped: false },
      inputs: [imageSignal(24, 56, 56)],
      gives: ['28 × 28 × 240'],
      parameters: 6972,
    },
    {
      params: { groups: 2, bottleneck: 4, filters: 6, stride: 2 },
      inputs: [imageSignal(4, 5, 6)],
      gives: ['3 × 3 × 10'],
      parameters: 84,
    },
    { params: { groups: 7 }, inputs: [imageSignal(240, 28, 28)], gives: { fault: 'conv-groups' } },
  ],
};
