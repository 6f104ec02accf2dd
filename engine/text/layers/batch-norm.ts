import type { LayerText } from '../text.js';

export const batchNormText: LayerText = {
  title: { en: 'BatchNorm', zh: '批归一化' },
  summary: {
    en: 'Shifts and scales each channel so that its values in the batch have mean 0 and variance 1, then lets training choose both anew.',
    zh: '对每个通道平移和缩放，使它在一个批内均值为 0、方差为 1，再由训练决定新的均值和方差。',
  },
  about: {
    en: 'While the weights change, the values that reach a layer drift, and every layer has to follow. Batch normalisation keeps them in a steady range, so deep networks train faster and bear larger learning rates. In training it uses the mean and variance of the batch and remembers a running average of both; afterwards it uses the remembered ones, so that an answer does not depend on the other examples. With very small batches the measured values are too noisy. It usually stands between a convolution without bias and its activation.',
    zh: '权重在变，传到每一层的数值也随之漂移，各层都得不断适应。批归一化让数值保持在稳定的范围内，因此深层网络训练更快，也能承受更大的学习率。训练时它使用当前批的均值和方差，并记住两者的滑动平均；训练之后使用记住的值，这样一个样本的结果不受其他样本影响。批太小时，测得的值噪声太大。通常放在不带偏置的卷积与激活函数之间。',
  },
  params: {
    epsilon: {
      label: { en: 'Epsilon', zh: 'Epsilon' },
      help: {
        en: 'Added to the variance, so that a channel without any spread is not divided by zero.',
        zh: '加在方差上，避免数值毫无变化的通道被零除。',
      },
    },
    momentum: {
      label: { en: 'Momentum', zh: '动量' },
      help: {
        en: 'How much of the remembered mean and variance is kept at each step. Closer to 1: slower and steadier. (PyTorch counts the other way round: its 0.1 is 0.9 here.)',
        zh: '每一步保留多少已记住的均值和方差。越接近 1 变化越慢、越平稳。（PyTorch 的定义相反：它的 0.1 就是这里的 0.9。）',
      },
    },
    frozen: {
      label: { en: 'Frozen', zh: '冻结' },
      help: {
        en: 'Uses the remembered mean and variance in training too and trains nothing: for fine-tuning with small batches.',
        zh: '训练时也使用记住的均值和方差，且不训练任何参数：用于小批微调。',
      },
    },
  },
};
