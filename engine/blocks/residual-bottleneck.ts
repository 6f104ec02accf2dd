import type { ParamSchema } from '../layers/index.js';
import { imageSignal } from '../layers/index.js';
import { residualBottleneckText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { drawShortcut, drawSum, residualParams } from './residual-params.js';

const params = {
  // A convolution may have 65,536 filters, and the widest one has filters * expansion.
  filters: { ...residualParams.filters, max: 4096 },
  expansion: { kind: 'integer', default: 4, min: 1, max: 16 },
  stride: residualParams.stride,
  shortcut: residualParams.shortcut,
} as const satisfies ParamSchema;

/** The block of ResNet-50 and deeper, v1.5: x [batch, C, H, W] to [batch, filters * expansion, H / stride, W / stride]. */
export const residualBottleneck: Block<typeof params> = {
  id: 'residualBottleneck',
  family: 'residual',
  text: residualBottleneckText,
  source:
    'He, Zhang, Ren & Sun, Deep residual learning for image recognition, 2015, figure 5 (right); with the stride on the 3 × 3 convolution as in Goyal et al., Accurate, large minibatch SGD, 2017',
  params,
  draw: (d, { filters, expansion, stride, shortcut }) => {
    const x = d.inputPort('in');
    const wide = filters * expansion;
    const narrow = drawConvNorm(d, 'conv1', x, { filters, function: 'relu' });
    const y = drawConvNorm(d, 'conv2', narrow, { filters, kernel: 3, stride, function: 'relu' });
    const z = drawConvNorm(d, 'conv3', y, { filters: wide });
    d.outputPort('out', drawSum(d, [z, drawShortcut(d, x, shortcut, { filters: wide, stride })]));
  },
  examples: [
    { inputs: [imageSignal(256, 56, 56)], gives: ['56 × 56 × 256'], parameters: 70_400 },
    {
      params: { shortcut: 'projection' },
      inputs: [imageSignal(64, 56, 56)],
      gives: ['56 × 56 × 256'],
      parameters: 75_008,
    },
    {
      params: { filters: 2, expansion: 3, stride: 2, shortcut: 'projection' },
      inputs: [imageSignal(3, 5, 6)],
      gives: ['3 × 3 × 6'],
      parameters: 104,
    },
    { inputs: [imageSignal(64, 56, 56)], gives: { fault: 'add-shapes-differ' } },
  ],
};
