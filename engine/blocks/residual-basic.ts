import { imageSignal } from '../layers/index.js';
import { residualBasicText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConvNorm } from './conv-norm.js';
import { drawShortcut, drawSum, residualParams } from './residual-params.js';

/** The block of ResNet-18 and -34: x [batch, C, H, W] to [batch, filters, H / stride, W / stride]. */
export const residualBasic: Block<typeof residualParams> = {
  id: 'residualBasic',
  family: 'residual',
  text: residualBasicText,
  source: 'He, Zhang, Ren & Sun, Deep residual learning for image recognition, 2015, figure 5 (left)',
  params: residualParams,
  draw: (d, { filters, stride, shortcut }) => {
    const x = d.inputPort('in');
    const y = drawConvNorm(d, 'conv1', x, { filters, kernel: 3, stride, function: 'relu' });
    const z = drawConvNorm(d, 'conv2', y, { filters, kernel: 3 });
    d.outputPort('out', drawSum(d, [z, drawShortcut(d, x, shortcut, { filters, stride })]));
  },
  examples: [
    { inputs: [imageSignal(64, 56, 56)], gives: ['56 × 56 × 64'], parameters: 73_984 },
    {
      params: { filters: 128, stride: 2, shortcut: 'projection' },
      inputs: [imageSignal(64, 56, 56)],
      gives: ['28 × 28 × 128'],
      parameters: 230_144,
    },
    {
      params: { filters: 4, stride: 2, shortcut: 'projection' },
      inputs: [imageSignal(3, 5, 6)],
      gives: ['3 × 3 × 4'],
      parameters: 288,
    },
    { params: { stride: 2 }, inputs: [imageSignal(64, 56, 56)], gives: { fault: 'add-shapes-differ' } },
  ],
};
