import { imageSignal } from '../layers/index.js';
import { residualPreActivationText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawConv, drawNorm, drawNormConv } from './conv-norm.js';
import { residualParams } from './residual-params.js';

/** The block of ResNet v2: nothing but the sum stands on the straight path. A projection reads the activated input. */
export const residualPreActivation: Block<typeof residualParams> = {
  id: 'residualPreActivation',
  family: 'residual',
  text: residualPreActivationText,
  source: 'He, Zhang, Ren & Sun, Identity mappings in deep residual networks, 2016, figure 1 (b)',
  params: residualParams,
  draw: (d, { filters, stride, shortcut }) => {
    const x = d.inputPort('in');
    const active = drawNorm(d, 'conv1', x, 'relu');
    const y = drawConv(d, 'conv1', active, { filters, kernel: 3, stride });
    const z = drawNormConv(d, 'conv2', y, { filters, kernel: 3 });
    const straight = shortcut === 'identity' ? x : drawConv(d, 'shortcut', active, { filters, stride });
    d.outputPort('out', d.layer('add', {}, [z, straight], { id: 'add' }));
  },
  examples: [
    { inputs: [imageSignal(64, 56, 56)], gives: ['56 × 56 × 64'], parameters: 73_984 },
    {
      params: { filters: 4, stride: 2, shortcut: 'projection' },
      inputs: [imageSignal(3, 5, 6)],
      gives: ['3 × 3 × 4'],
      parameters: 278,
    },
    { params: { filters: 32 }, inputs: [imageSignal(64, 8, 8)], gives: { fault: 'add-shapes-differ' } },
  ],
};
