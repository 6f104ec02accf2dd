import { done } from '../base/index.js';
import type { Layer } from './contract.js';
import { imageInput } from './faults.js';
import { imageSignal, vectorSignal } from './signal.js';

/** What every pool over a whole image has in common: [batch, C, H, W] to [batch, C], without weights. */
export const globalPool = {
  family: 'pooling',
  params: {},
  inputs: [{ id: 'in' }],
  outputs: [{ id: 'out' }],
  infer: (site) => {
    const image = imageInput(site);
    return image.ok ? done([vectorSignal(image.value.channels)]) : image;
  },
  weights: () => [],
  reach: () => ({ kernel: [1, 1], strides: [1, 1], dilations: [1, 1], whole: true }),
  examples: [
    { inputs: [imageSignal(64, 7, 5)], gives: ['64'], parameters: 0 },
    { inputs: [imageSignal(3, 1, 1)], gives: ['3'], parameters: 0 },
    { inputs: [vectorSignal(10)], gives: { fault: 'layer-wants-image' } },
  ],
} satisfies Partial<Layer>;

/** PyTorch's modules leave two axes of size 1. */
export const pytorchGlobalPool = {
  args: () => ({ output_size: '1' }),
  note: {
    en: 'A torch.nn.Flatten() after it drops the two axes of size 1.',
    zh: '其后用 torch.nn.Flatten() 去掉两个大小为 1 的轴。',
  },
};
