import { imageSignal } from '../layers/index.js';
import { unetUpText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawLevel, unetParams } from './unet-params.js';

/** A level on the way up: `in` [batch, C, H, W] and `skip` [batch, S, 2 H, 2 W] to [batch, filters, 2 H, 2 W]. */
export const unetUp: Block<typeof unetParams> = {
  id: 'unetUp',
  family: 'segmentation',
  text: unetUpText,
  source: 'Ronneberger, Fischer & Brox, U-Net, 2015, figure 1 (with same instead of valid convolutions)',
  params: unetParams,
  draw: (d, p) => {
    const x = d.inputPort('in');
    const skip = d.inputPort('skip');
    const up = d.layer('conv2dTranspose', { filters: p.filters, kernel: 2, stride: 2 }, x, { id: 'up' });
    const both = d.layer('concatenate', {}, [skip, up], { id: 'concatenate' });
    d.outputPort('out', drawLevel(d, both, p));
  },
  examples: [
    {
      inputs: [imageSignal(128, 16, 16), imageSignal(64, 32, 32)],
      gives: ['32 × 32 × 64'],
      parameters: 143_552,
    },
    {
      params: { filters: 2, norm: true },
      inputs: [imageSignal(3, 2, 3), imageSignal(2, 4, 6)],
      gives: ['4 × 6 × 2'],
      parameters: 142,
    },
    { inputs: [imageSignal(8, 2, 2), imageSignal(4, 5, 5)], gives: { fault: 'concatenate-sizes-differ' } },
  ],
};
