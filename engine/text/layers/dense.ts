import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';

export const denseText: LayerText = {
  title: { en: 'Dense', zh: '全连接' },
  summary: {
    en: 'Every unit takes a weighted sum of all features.',
    zh: '每个单元对全部特征求加权和。',
  },
  about: {
    en: 'The classic layer of neurons: each unit has one weight for every feature, adds up the weighted features and its bias, and applies the activation. It can combine anything with anything, so it stands at the end of most networks, where the features found before it become an answer. The price is its size: features × units weights, often the largest part of a network. It wants a row of features; put a Flatten before it after an image. On a sequence it treats every step alike.',
    zh: '最经典的神经元层：每个单元对每个特征都有一个权重，把加权后的特征与偏置相加，再经过激活函数。它能把任何特征组合起来，所以多放在网络末端，把前面找到的特征变成答案。代价是规模：权重数为 特征数 × 单元数，往往是网络中最大的一部分。它需要一行特征；在图像之后请先放一个展平层。输入是序列时，每一步都做同样的计算。',
  },
  params: {
    units: {
      label: { en: 'Units', zh: '单元数' },
      help: {
        en: 'How many numbers come out. The last dense layer has one unit for each class.',
        zh: '输出的数的个数。最后一个全连接层的单元数等于类别数。',
      },
    },
    ...kernelParamTexts,
  },
};
