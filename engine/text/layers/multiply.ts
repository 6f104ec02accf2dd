import type { LayerText } from '../text.js';

export const multiplyText: LayerText = {
  title: { en: 'Multiply', zh: '相乘' },
  summary: {
    en: 'Multiplies signals cell by cell; a vector with one number per channel scales whole channels.',
    zh: '把多个信号逐格相乘；每个通道一个数的向量会缩放整个通道。',
  },
  about: {
    en: 'Multiplying is how one part of a network controls another. If one input comes from a sigmoid, its numbers lie between 0 and 1 and act as valves: 0 shuts a cell off, 1 lets it pass. Squeeze-and-excitation blocks compute one such number per channel and thereby turn up the channels that matter for this image. Inputs must have the same shape, or a size of 1 where they are stretched, or be a vector with one number for each channel of the largest input.',
    zh: '相乘让网络的一部分可以控制另一部分。如果其中一个输入来自 sigmoid，它的数在 0 与 1 之间，就像阀门：0 关闭一个格子，1 让它通过。SE（压缩与激励）模块为每个通道算出这样一个数，从而增强对当前图像重要的通道。各输入的形状必须相同；尺寸为 1 的轴会被拉伸；也可以是一个向量，为最大输入的每个通道给出一个数。',
  },
  params: {},
};
