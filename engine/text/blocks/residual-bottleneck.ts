import type { LayerText } from '../text.js';
import { residualParamTexts } from './residual-params.js';

export const residualBottleneckText: LayerText = {
  title: { en: 'Residual block (bottleneck)', zh: '残差模块（瓶颈型）' },
  summary: {
    en: 'Narrows the channels, convolves 3 × 3, widens them again and adds the input.',
    zh: '先压缩通道，做 3 × 3 卷积，再扩展通道，并加上输入。',
  },
  about: {
    en: 'A 3 × 3 convolution over 256 channels costs 590 thousand weights. A bottleneck does it over 64: a 1 × 1 convolution narrows the channels, the 3 × 3 works on the narrow image, and a second 1 × 1 widens it again, 70 thousand weights in all. This is how ResNet-50, -101 and -152 afford their depth. In the original the first 1 × 1 convolution has the stride and throws three of four cells away unseen; here the 3 × 3 has it, which sees them all (called v1.5, as most libraries build it today).',
    zh: '在 256 个通道上做 3 × 3 卷积需要 59 万个权重，瓶颈结构只在 64 个通道上做。先用 1 × 1 卷积压缩通道，在较窄的图像上做 3 × 3 卷积，再用一个 1 × 1 卷积扩展回来，总共只要 7 万个权重。ResNet-50、-101 和 -152 正是靠它才能做得那么深。原论文把步幅放在第一个 1 × 1 卷积上，四个格子中有三个看都没看就丢掉了；这里把步幅放在 3 × 3 卷积上，每个格子都会被看到（称为 v1.5，如今多数框架都这样实现）。',
  },
  params: {
    ...residualParamTexts,
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'Channels of the narrow middle. The result has this many times the expansion.',
        zh: '中间较窄部分的通道数。输出的通道数为它乘以扩展倍数。',
      },
    },
    expansion: {
      label: { en: 'Expansion', zh: '扩展倍数' },
      help: {
        en: 'How many times wider the result is than the middle. 4 in all ResNets.',
        zh: '输出的通道数是中间部分的多少倍。所有 ResNet 都用 4。',
      },
    },
  },
};
