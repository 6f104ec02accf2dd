import type { LayerText } from '../text.js';

export const activationText: LayerText = {
  title: { en: 'Activation', zh: '激活' },
  summary: {
    en: 'Applies a function to every cell.',
    zh: '对每个格子应用一个函数。',
  },
  about: {
    en: 'Convolutions and dense layers can only form weighted sums, and sums of sums are sums again. The bend that an activation puts between them is what lets a deep network learn more than a straight line. ReLU cuts off everything below zero: quick to compute, with a gradient that does not fade, the usual choice. Sigmoid and tanh squeeze every number into 0 to 1 or -1 to 1; in deep networks their gradients fade. Softmax turns a row of numbers into probabilities that sum to 1. Draw it as a layer of its own where something stands between it and the weights, such as a batch normalisation or an addition.',
    zh: '卷积和全连接只能做加权求和，而求和叠加起来仍是求和。激活函数在其间带来的弯折，才让深层网络学到比直线更复杂的东西。ReLU 把负数变成零：计算快，梯度不易消失，是最常用的选择。Sigmoid 和 tanh 把任何数压缩到 0 到 1 或 -1 到 1 之间，在深层网络中梯度容易消失。Softmax 把一行数变成总和为 1 的概率。当激活函数与权重之间还隔着批归一化或相加时，就把它画成单独的一层。',
  },
  params: {
    function: {
      label: { en: 'Function', zh: '函数' },
      help: {
        en: 'relu: max(0, x). sigmoid: 0 to 1. tanh: -1 to 1. softmax: probabilities over the channels of an image or the features of a row. linear: no change.',
        zh: 'relu：max(0, x)。sigmoid：0 到 1。tanh：-1 到 1。softmax：在图像的通道上或一行特征上得到概率。linear：不变。',
      },
    },
  },
};
