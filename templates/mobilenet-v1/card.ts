import type { Card } from '../card.js';

export const card: Card = {
  id: 'mobilenet-v1',
  family: 'lightweight',
  title: { en: 'MobileNet v1', zh: 'MobileNet v1' },
  summary: {
    en: 'Thirteen depthwise-separable convolutions: each map filtered on its own, then mixed by 1 × 1 convolutions.',
    zh: '十三个深度可分离卷积：先逐通道滤波，再用 1 × 1 卷积混合。',
  },
  notes: {
    en: 'A separable convolution costs 1 / filters + 1 / 9 of the full one, here about an eighth. The last depthwise convolution has stride 1: the table in the paper says 2, but the 7 × 7 maps stay. We use ReLU as the paper does; the programs released with it have ReLU6. Keras counts 4,253,864 because the statistics of batch norm are in its sum.',
    zh: '可分离卷积的开销是普通卷积的 1 / 卷积核数 + 1 / 9，这里约为八分之一。最后一个深度卷积的步幅是 1：论文的表里写的是 2，但特征图仍是 7 × 7。激活函数按论文用 ReLU，随论文发布的程序用的是 ReLU6。Keras 的数字是 4,253,864，因为其中包含批归一化的统计量。',
  },
  source:
    'Howard et al.: MobileNets: efficient convolutional neural networks for mobile vision applications, 2017, table 1',
  parameters: 4_231_976,
  multiplyAdds: 568_740_352,
};
