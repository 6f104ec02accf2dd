import type { LayerText } from '../text.js';

export const globalMaxPool2dText: LayerText = {
  title: { en: 'GlobalMaxPool2D', zh: '全局最大池化' },
  summary: {
    en: 'Replaces each feature map by a single number: its largest cell.',
    zh: '把每张特征图变成一个数：其中最大的格子。',
  },
  about: {
    en: 'Says of each pattern how clearly it was found at its best place, and forgets where that was. The mean (GlobalAveragePool2D) asks how much of the image shows the pattern; the maximum asks whether it is there at all. That is better for small objects in large images, but a single noisy cell leads it astray more easily. Only the largest cell of each map receives a gradient. It has no weights.',
    zh: '对每个图案给出它在最明显处有多明显，而不管位置。平均值（全局平均池化）问的是图像有多大部分呈现该图案，最大值问的是它究竟有没有出现。后者更适合大图中的小物体，但也更容易被单个噪声格子误导。每张特征图只有最大的那个格子得到梯度。它没有权重。',
  },
  params: {},
};
