import type { ParamText } from '../text.js';

/** The parameters of every densely connected layer. */
export const denseParamTexts = {
  growth: {
    label: { en: 'Growth', zh: '增长率' },
    help: {
      en: 'How many channels each layer adds. 32 in DenseNet-121, 12 in small networks.',
      zh: '每一层新增的通道数。DenseNet-121 用 32，小网络用 12。',
    },
  },
  bottleneck: {
    label: { en: 'Bottleneck', zh: '瓶颈通道数' },
    help: {
      en: 'Filters of the 1 × 1 convolution before the 3 × 3 one; four times the growth in the paper.',
      zh: '3 × 3 卷积之前的 1 × 1 卷积的卷积核数；论文中为增长率的四倍。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
