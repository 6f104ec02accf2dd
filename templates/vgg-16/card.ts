import type { Card } from '../card.js';

export const card: Card = {
  id: 'vgg-16',
  family: 'plain',
  title: { en: 'VGG-16', zh: 'VGG-16' },
  summary: {
    en: 'Thirteen 3 × 3 convolutions in five stages: one kernel size, and depth instead of width.',
    zh: '五个阶段共十三个 3 × 3 卷积层：只用一种卷积核大小，以深度取胜。',
  },
  notes: {
    en: 'Column D of the paper, to the unit. Two 3 × 3 convolutions see as far as one 5 × 5 with fewer weights and one more ReLU. Three quarters of the parameters (102,764,544) belong to the first dense layer; later networks average over the image instead and need none of them. The 30.9 G operations that are often quoted count a multiply-add as two. Training needs several GB; check and export do not.',
    zh: '与论文的 D 列逐一相符。两个 3 × 3 卷积的感受野等于一个 5 × 5，权重更少，还多一次 ReLU。四分之三的参数（102,764,544）属于第一个全连接层；后来的网络改为对整幅图取平均，就不再需要它。常被引用的 30.9 G 次运算把一次乘加算作两次。训练需要数 GB 内存，检查和导出则不需要。',
  },
  source:
    'Simonyan, Zisserman: Very deep convolutional networks for large-scale image recognition, 2015, table 1, column D',
  parameters: 138_357_544,
  multiplyAdds: 15_470_264_320,
};
