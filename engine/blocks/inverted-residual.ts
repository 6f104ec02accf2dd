import type { ParamSchema, ParamsOf } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { invertedResidualText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { sizeParam, strideParam } from './size-params.js';
import { drawExcitation } from './squeeze-and-excitation.js';

const params = {
  expanded: { kind: 'integer', default: 96, min: 0, max: 65_536 },
  filters: sizeParam(16),
  kernel: { kind: 'integer', default: 3, min: 1, max: 1024 },
  stride: strideParam,
  squeezed: { kind: 'integer', default: 0, min: 0, max: 65_536 },
  channels: { kind: 'integer', default: 0, min: 0, max: 65_536 },
  shortcut: { kind: 'choice', default: 'identity', options: ['identity', 'none'] },
  function: { kind: 'choice', default: 'relu6', options: ['relu6', 'hardSwish', 'silu', 'relu'] },
} as const satisfies ParamSchema;

/** The channels of the depthwise convolution; a drawing does not know its input, so without expansion they are told. */
function depthwiseChannels({ expanded, channels, filters }: ParamsOf<typeof params>): number {
  if (expanded > 0) return expanded;
  return channels > 0 ? channels : filters;
}

/** MBConv of MobileNetV2, V3 and EfficientNet: x [batch, C, H, W] to [batch, filters, H / stride, W / stride]. */
export const invertedResidual: Block<typeof params> = {
  id: 'invertedResidual',
  family: 'lightweight',
  text: invertedResidualText,
  source:
    'Sandler et al., MobileNetV2, 2018, figure 4 (d); squeeze-and-excitation: Howard et al., MobileNetV3, 2019, figure 4; Tan & Le, EfficientNet, 2019',
  params,
  draw: (d, p) => {
    const { expanded, filters, kernel, stride, squeezed, function: id } = p;
    const x = d.inputPort('in');
    const wide = expanded > 0 ? drawConvNorm(d, 'expand', x, { filters: expanded, function: id }) : x;
    const apart = drawConvNorm(d, 'depthwise', wide, { filters: 'depthwise', kernel, stride, function: id });
    const gate = { channels: depthwiseChannels(p), squeezed, function: id === 'silu' ? 'silu' : 'relu' };
    const weighed = squeezed > 0 ? drawExcitation(d, apart, gate) : apart;
    const y = drawConvNorm(d, 'project', weighed, { filters });
    d.outputPort('out', p.shortcut === 'identity' ? d.layer('add', {}, [x, y], { id: 'add' }) : y);
  },
  examples: [
    { inputs: [imageSignal(16, 14, 14)], gives: ['14 × 14 × 16'], parameters: 4352 },
    {
      params: { expanded: 0, shortcut: 'none' },
      inputs: [imageSignal(32, 112, 112)],
      gives: ['112 × 112 × 16'],
      parameters: 896,
    },
    {
      params: { expanded: 6, filters: 4, kernel: 5, stride: 2, squeezed: 2, shortcut: 'none', function: 'hardSwish' },
      inputs: [imageSignal(3, 7, 6)],
      gives: ['4 × 3 × 4'],
      parameters: 256,
    },
    {
      params: { expanded: 0, squeezed: 8, channels: 32, shortcut: 'none', function: 'silu' },
      inputs: [imageSignal(32, 112, 112)],
      gives: ['112 × 112 × 16'],
      parameters: 1448,
    },
    { params: { filters: 24 }, inputs: [imageSignal(16, 14, 14)], gives: { fault: 'add-shapes-differ' } },
  ],
};
