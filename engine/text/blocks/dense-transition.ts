import type { LayerText } from '../text.js';

export const denseTransitionText: LayerText = {
  title: { en: 'Dense transition (DenseNet)', zh: '过渡模块（DenseNet）' },
  summary: {
    en: 'Narrows the channels with a 1 × 1 convolution and halves height and width by averaging.',
    zh: '用 1 × 1 卷积压缩通道，再用平均池化把高和宽减半。',
  },
  about: {
    en: 'The channels of a dense block only ever grow. A transition stands between two blocks: normalisation, ReLU and a 1 × 1 convolution that keeps the best mixtures of the channels, usually half as many, then a mean over windows of 2 × 2. Averaging rather than choosing the maximum keeps something of every cell. A last row or column that fills no window is left out.',
    zh: '稠密模块的通道只增不减，两个模块之间因此放一个过渡模块：先做归一化、ReLU 和 1 × 1 卷积，保留通道的最佳组合（通常减半），再对 2 × 2 窗口求平均。求平均而不取最大值，可以保留每个格子的一部分信息。凑不满一个窗口的最后一行或一列会被舍去。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'Channels of the result; usually half of those that come in.',
        zh: '输出的通道数；通常为输入通道数的一半。',
      },
    },
  },
};
