import type { Card } from '../card.js';

export const card: Card = {
  id: 'squeezenet-mini',
  family: 'lightweight',
  title: { en: 'SqueezeNet mini', zh: '迷你 SqueezeNet' },
  summary: {
    en: 'Fire modules squeeze the channels before they widen them again: good answers from very few weights.',
    zh: 'Fire 模块先压缩通道再展开：用很少的权重得到好结果。',
  },
  notes: {
    en: 'The paper has eight fire modules and 1.2 million parameters. There is no dense layer at all: the last convolution has one channel per class, and the mean over each channel is its vote.',
    zh: '论文有八个 fire 模块和 120 万个参数。网络没有全连接层：最后一个卷积每个类别一个通道，每个通道的平均值就是该类别的得分。',
  },
  source: 'Iandola et al.: SqueezeNet: AlexNet-level accuracy with 50x fewer parameters, 2016, fig. 1 and 2',
  parameters: 13_270,
  multiplyAdds: 1_111_712,
  score: { metric: 'accuracy', value: 0.972, seed: 2, seconds: 10 },
};
