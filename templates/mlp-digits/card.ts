import type { Card } from '../card.js';

export const card: Card = {
  id: 'mlp-digits',
  family: 'perceptron',
  title: { en: 'MLP on digits', zh: '手写数字的多层感知机' },
  summary: {
    en: 'Three dense layers that read a digit as a list of 64 numbers and know nothing of its shape.',
    zh: '三个全连接层，把数字当作 64 个数来读，不了解它的形状。',
  },
  notes: {
    en: 'Compare it with LeNet-5 on the same digits: no convolution, no pooling, no notion of neighbouring pixels.',
    zh: '可与同一数据上的 LeNet-5 比较：没有卷积、没有池化，也不知道哪些像素相邻。',
  },
  source: 'Rumelhart, Hinton, Williams: Learning representations by back-propagating errors, 1986',
  parameters: 17_226,
  multiplyAdds: 17_024,
  score: { metric: 'accuracy', value: 0.975, seed: 3, seconds: 1 },
};
