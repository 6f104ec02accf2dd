import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';
import { windowParamTexts } from './window-params.js';

export const separableConv2dText: LayerText = {
  title: { en: 'SeparableConv2D', zh: '深度可分离卷积' },
  summary: {
    en: 'A convolution in two cheap steps: first each channel by itself, then all channels mixed cell by cell.',
    zh: '分两步完成的省力卷积：先对每个通道单独卷积，再逐格混合所有通道。',
  },
  about: {
    en: 'The first step (depthwise) slides a kernel over each channel and finds patterns. The second (pointwise) is a 1 × 1 convolution that combines what was found. Together they see what an ordinary convolution sees, with a fraction of the weights: from 32 to 64 channels, an ordinary 3 × 3 convolution takes 18,432 of them, this layer 288 + 2,048. The price: all filters share the patterns of a channel. In practice little is lost. There is no function between the steps. MobileNet puts a batch normalisation and a ReLU there: draw a DepthwiseConv2D and a 1 × 1 Conv2D for that.',
    zh: '第一步（深度卷积）让卷积核在每个通道上滑动，寻找图案。第二步（逐点卷积）是 1 × 1 卷积，把找到的结果组合起来。两步合起来能看到普通卷积所看到的，权重却只有一小部分：从 32 通道到 64 通道，普通的 3 × 3 卷积需要 18,432 个权重，这一层只需 288 + 2,048 个。代价是所有卷积核共用每个通道的图案，但实际损失很小。两步之间没有激活函数。MobileNet 在中间加了批归一化和 ReLU：这时请分别画 DepthwiseConv2D 和 1 × 1 的 Conv2D。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'How many mixtures of the channels the second step makes; the result has as many channels.',
        zh: '第二步产生多少种通道组合，也就是输出的通道数。',
      },
    },
    ...windowParamTexts,
    multiplier: {
      label: { en: 'Depth multiplier', zh: '深度倍数' },
      help: {
        en: 'How many patterns the first step looks for in each channel. 1 is usual.',
        zh: '第一步在每个通道中寻找几个图案。通常为 1。',
      },
    },
    ...kernelParamTexts,
  },
};
