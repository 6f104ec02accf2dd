import type { Card } from '../card.js';

export const card: Card = {
  id: 'lenet-5',
  family: 'plain',
  title: { en: 'LeNet-5', zh: 'LeNet-5' },
  summary: {
    en: 'The first convolutional network in wide use: two convolutions, two poolings, three dense layers.',
    zh: '最早被广泛使用的卷积网络：两个卷积层、两个池化层、三个全连接层。',
  },
  notes: {
    en: 'The paper has 60,000 trainable parameters: its second convolution sees only some of the six maps (1,516 instead of 2,416), its subsampling layers have weights (12 and 32), and its output is a fixed radial basis layer instead of 84 to 10 (850). Ours is the form taught today: full connections, ReLU, max pooling, softmax.',
    zh: '论文中的网络有 60,000 个可训练参数：第二个卷积层只看六张特征图中的一部分（1,516 而不是 2,416），下采样层带有权重（12 和 32），输出是固定的径向基层而不是 84 到 10 的全连接(850)。这里采用今天教学的形式：全部连接、ReLU、最大池化、softmax。',
  },
  source: 'LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.B',
  parameters: 61_706,
  multiplyAdds: 416_520,
  score: { metric: 'accuracy', value: 0.994, seed: 1, seconds: 7 },
};
