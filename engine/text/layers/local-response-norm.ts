import type { LayerText } from '../text.js';

export const localResponseNormText: LayerText = {
  title: { en: 'LocalResponseNorm', zh: '局部响应归一化' },
  summary: {
    en: 'Divides each cell by how active the neighbouring channels are at the same place.',
    zh: '用同一位置上相邻通道的活跃程度去除每个格子。',
  },
  about: {
    en: "AlexNet lets neighbouring channels compete, as nerve cells do: where one is very active, the others at the same place are damped. Nothing is trained. VGG found that it brings next to nothing, and batch normalisation has replaced it; you need it to rebuild AlexNet and GoogLeNet. The paper does not divide alpha by the size, the libraries do: the paper's alpha of 0.0001 is 0.0005 here, with an offset of 2.",
    zh: 'AlexNet 让相邻的通道像神经细胞一样互相竞争：某个通道很活跃时，同一位置上的其他通道就被抑制。这一层不训练任何东西。VGG 的实验发现它几乎没有帮助，后来被批归一化取代；重建 AlexNet 和 GoogLeNet 时才需要它。论文没有把 alpha 除以窗口大小，而各软件库会除：论文中的 alpha 0.0001 在这里是 0.0005，偏移为 2。',
  },
  params: {
    size: {
      label: { en: 'Size', zh: '窗口大小' },
      help: {
        en: 'How many neighbouring channels are looked at, the own one included.',
        zh: '考察多少个相邻通道，包括自身。',
      },
    },
    alpha: {
      label: { en: 'Alpha', zh: 'Alpha' },
      help: {
        en: 'How strongly the neighbours damp; it is divided by the size.',
        zh: '相邻通道抑制的强度；计算时会除以窗口大小。',
      },
    },
    beta: {
      label: { en: 'Beta', zh: 'Beta' },
      help: { en: 'The exponent of the divisor: 0 does nothing.', zh: '除数的指数：为 0 时不起作用。' },
    },
    offset: {
      label: { en: 'Offset', zh: '偏移' },
      help: {
        en: 'Added to the sum of squares, so that it is never zero (k in formulas).',
        zh: '加在平方和上，使除数不为零（公式中的 k）。',
      },
    },
  },
};
