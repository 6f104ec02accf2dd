import { imageSignal, vectorSignal } from '../layers/index.js';
import { unetDownText } from '../text/index.js';
import type { Block } from './contract.js';
import { drawLevel, unetParams } from './unet-params.js';

/** A level on the way down: `out` [batch, filters, H / 2, W / 2] goes on, `skip` [batch, filters, H, W] goes across. */
export const unetDown: Block<typeof unetParams> = {
  id: 'unetDown',
  family: 'segmentation',
  text: unetDownText,
  source: 'Ronneberger, Fischer & Brox, U-Net, 2015, figure 1 (with same instead of valid convolutions)',
  params: unetParams,
  draw: (d, p) => {
    const y = drawLevel(d, d.inputPort('in'), p);
    d.outputPort('out', d.layer('maxPool2d', {}, y, { id: 'pool' }));
    d.outputPort('skip', y);
  },
  examples: [
    { inputs: [imageSignal(1, 256, 256)], gives: ['128 × 128 × 64', '256 × 256 × 64'], parameters: 37_568 },
    {
      params: { filters: 2, norm: true },
      inputs: [imageSignal(3, 4, 6)],
      gives: ['2 × 3 × 2', '4 × 6 × 2'],
      parameters: 98,
    },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
};
