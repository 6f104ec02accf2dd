import type { ParamText } from '../text.js';

/** The parameters of blocks that give an image of their own size. */
export const sizeParamTexts = {
  filters: {
    label: { en: 'Filters', zh: '卷积核数' },
    help: {
      en: 'Channels of the result. Usually doubled whenever height and width are halved.',
      zh: '输出的通道数。通常在高和宽减半时加倍。',
    },
  },
  stride: {
    label: { en: 'Stride', zh: '步幅' },
    help: {
      en: 'How far the 3 × 3 window moves from one cell to the next. 2 halves height and width, an odd size rounded up.',
      zh: '3 × 3 窗口从一个格子到下一个格子移动的距离。为 2 时高和宽减半，奇数尺寸向上取整。',
    },
  },
  norm: {
    label: { en: 'Batch normalisation', zh: '批归一化' },
    help: {
      en: 'Puts a batch normalisation between each convolution and its ReLU, in place of the bias. Trains faster and more steadily; the original paper has none.',
      zh: '在每个卷积与其 ReLU 之间加入批归一化，取代偏置。训练更快、更稳定；原论文中没有。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
