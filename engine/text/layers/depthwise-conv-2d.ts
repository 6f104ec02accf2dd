import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';
import { windowParamTexts } from './window-params.js';

export const depthwiseConv2dText: LayerText = {
  title: { en: 'DepthwiseConv2D', zh: '深度卷积' },
  summary: {
    en: 'Slides one small pattern of its own over each channel, without mixing the channels.',
    zh: '每个通道各用自己的小图案做卷积，通道之间互不混合。',
  },
  about: {
    en: 'An ordinary convolution does two things at once: it looks at the neighbourhood of a cell, and it mixes all channels. This one only looks at the neighbourhood: every channel has a kernel of its own and makes its own feature map. That saves nearly all weights: 3 × 3 over 32 channels takes 288 of them instead of 9,216 for 32 filters. Because no channel learns of another, a 1 × 1 convolution usually follows that mixes them (SeparableConv2D is both in one). MobileNet and EfficientNet are built so. It computes little but moves as much data as any other layer, so it is less fast than its count of multiply-adds promises.',
    zh: '普通卷积同时做两件事：观察格子的邻域，并混合所有通道。深度卷积只观察邻域：每个通道有自己的卷积核，产生自己的特征图。这几乎省去了全部权重：对 32 个通道做 3 × 3 卷积只需 288 个权重，而普通卷积（32 个卷积核）需要 9,216 个。由于通道之间互不知晓，后面通常接一个 1 × 1 卷积来混合它们（SeparableConv2D 把两步合为一层）。MobileNet 和 EfficientNet 就是这样构成的。它的计算量很小，但要搬运的数据与其他层一样多，因此实际速度没有乘加次数显示的那么快。',
  },
  params: {
    ...windowParamTexts,
    kernel: {
      label: windowParamTexts.kernel.label,
      help: {
        en: 'Height and width of the pattern. 3 × 3 and 5 × 5 are usual.',
        zh: '图案的高和宽。常用 3 × 3 和 5 × 5。',
      },
    },
    multiplier: {
      label: { en: 'Depth multiplier', zh: '深度倍数' },
      help: {
        en: 'How many patterns each channel gets; the result has channels × multiplier channels, those of the first channel first. 1 is usual.',
        zh: '每个通道有几个图案；输出的通道数为输入通道数 × 该倍数，先排第一个通道的结果。通常为 1。',
      },
    },
    ...kernelParamTexts,
  },
};
