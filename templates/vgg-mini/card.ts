import type { Card } from '../card.js';

export const card: Card = {
  id: 'vgg-mini',
  family: 'plain',
  title: { en: 'VGG mini', zh: '迷你 VGG' },
  summary: {
    en: 'Nothing but 3 × 3 convolutions in pairs: two of them see as far as one of 5 × 5, with fewer weights.',
    zh: '只用成对的 3 × 3 卷积：两个 3 × 3 看到的范围等于一个 5 × 5，权重却更少。',
  },
  notes: {
    en: 'The paper has 64 to 512 filters, up to four convolutions between poolings, and two dense layers of 4,096 units; ours keeps the pattern at a quarter of the width. The filters double whenever pooling halves the image.',
    zh: '论文使用 64 到 512 个卷积核，池化之间最多四个卷积，再接两个 4,096 个单元的全连接层；这里以四分之一的宽度保留同样的模式。每次池化让图像减半，卷积核数量就加倍。',
  },
  source: 'Simonyan & Zisserman: Very deep convolutional networks for large-scale image recognition, 2015, table 1',
  parameters: 146_938,
  multiplyAdds: 7_413_248,
  score: { metric: 'accuracy', value: 0.986, seed: 1, seconds: 8 },
};
