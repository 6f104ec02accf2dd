import type { LayerText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

export const depthwiseSeparableText: LayerText = {
  title: { en: 'Depthwise-separable block', zh: '深度可分离模块' },
  summary: {
    en: 'Convolves every channel by itself, then mixes the channels with a 1 × 1 convolution.',
    zh: '先对每个通道单独卷积，再用 1 × 1 卷积混合通道。',
  },
  about: {
    en: 'An ordinary 3 × 3 convolution looks at the neighbourhood and mixes the channels in one step. This block does one after the other, each with a batch normalisation and a ReLU of its own: first a depthwise 3 × 3 convolution, then a pointwise 1 × 1 convolution. With 256 filters that takes little more than a ninth of the weights and multiply-adds. MobileNet is a stack of thirteen such blocks, small enough for a phone. The layer SeparableConv2D does the same without anything between the two convolutions (as Xception has it).',
    zh: '普通的 3 × 3 卷积一步之内既观察邻域又混合通道。这个模块把两件事分开先后进行，并且各带一个批归一化和 ReLU：先是 3 × 3 的深度卷积，再是 1 × 1 的逐点卷积。有 256 个卷积核时，权重和乘加次数只需九分之一多一点。MobileNet 由十三个这样的模块堆叠而成，小到可以放进手机。SeparableConv2D 层也是如此，只是两个卷积之间什么都没有（Xception 的做法）。',
  },
  params: {
    filters: sizeParamTexts.filters,
    stride: sizeParamTexts.stride,
    function: {
      label: { en: 'Function', zh: '函数' },
      help: {
        en: 'relu as in the paper, or relu6, which also cuts off everything above 6 and loses less when a phone computes with 8 bits.',
        zh: 'relu 与论文一致；relu6 还会截掉 6 以上的部分，手机用 8 位整数计算时损失更小。',
      },
    },
  },
};
