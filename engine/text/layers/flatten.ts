import type { LayerText } from '../text.js';

export const flattenText: LayerText = {
  title: { en: 'Flatten', zh: '展平' },
  summary: {
    en: 'Writes all cells of an image in one long row.',
    zh: '把图像的所有格子排成一长行。',
  },
  about: {
    en: 'Dense layers want a row of numbers, convolutions give images: this layer stands between them. Nothing is computed and nothing is lost but the neighbourhood: from here on the network no longer knows which cells were side by side. The order is channel by channel, in each channel row by row. If the row is very long, so is the kernel of the dense layer behind it; pool first.',
    zh: '全连接层需要一行数，而卷积给出的是图像，这一层就放在两者之间。它不做计算，数值也不会丢失，失去的只是邻近关系：从这里起，网络不再知道哪些格子原来相邻。顺序是逐个通道、每个通道内逐行。如果这一行很长，后面全连接层的权重也会很多，可以先做池化。',
  },
  params: {},
};
