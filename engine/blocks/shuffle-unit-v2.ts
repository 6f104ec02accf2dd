import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { shuffleUnitV2Text } from '../text/index.js';
import type { Block, Drawing, Drawn } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { sizeParam } from './size-params.js';

const params = {
  filters: sizeParam(58),
  stride: { kind: 'integer', default: 1, min: 1, max: 2 },
} as const satisfies ParamSchema;

/** What the branches read: the two halves of the channels at stride 1, all channels each at stride 2. */
function drawBranches(d: Drawing, x: Drawn, filters: number, stride: number): readonly [Drawn, Drawn] {
  if (stride === 1) {
    const first = d.layer('channelSplit', {}, x, { id: 'split' });
    return [first, { ...first, port: 'rest' }];
  }
  const apart = drawConvNorm(d, 'shortcutDepthwise', x, { filters: 'depthwise', kernel: 3, stride });
  return [drawConvNorm(d, 'shortcut', apart, { filters, function: 'relu' }), x];
}

/** ShuffleNet v2's unit: [batch, 2 * filters, H / stride, W / stride]. At stride 1 as many channels come in. */
export const shuffleUnitV2: Block<typeof params> = {
  id: 'shuffleUnitV2',
  family: 'lightweight',
  text: shuffleUnitV2Text,
  source: 'Ma, Zhang, Zheng & Sun, ShuffleNet V2, 2018, figure 3 (c) and (d)',
  params,
  draw: (d, { filters, stride }) => {
    const [straight, branch] = drawBranches(d, d.inputPort('in'), filters, stride);
    const first = drawConvNorm(d, 'conv1', branch, { filters, function: 'relu' });
    const apart = drawConvNorm(d, 'depthwise', first, { filters: 'depthwise', kernel: 3, stride });
    const y = drawConvNorm(d, 'conv2', apart, { filters, function: 'relu' });
    const both = d.layer('concatenate', {}, [straight, y], { id: 'concatenate' });
    d.outputPort('out', d.layer('channelShuffle', { groups: 2 }, both, { id: 'shuffle' }));
  },
  examples: [
    { inputs: [imageSignal(116, 28, 28)], gives: ['28 × 28 × 116'], parameters: 7598 },
    { params: { stride: 2 }, inputs: [imageSignal(24, 56, 56)], gives: ['28 × 28 × 116'], parameters: 7398 },
    { params: { filters: 3, stride: 2 }, inputs: [imageSignal(4, 5, 6)], gives: ['3 × 3 × 6'], parameters: 128 },
    { inputs: [imageSignal(7, 8, 8)], gives: { fault: 'split-uneven' } },
  ],
};
