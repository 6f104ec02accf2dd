import type { LayerText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

export const inceptionText: LayerText = {
  title: { en: 'Inception module', zh: 'Inception 模块' },
  summary: {
    en: 'Looks at the image with windows of 1 × 1, 3 × 3 and 5 × 5 and a max pooling at once, and puts the results side by side.',
    zh: '同时用 1 × 1、3 × 3、5 × 5 的窗口和最大池化观察图像，并把结果拼接起来。',
  },
  about: {
    en: 'Which window is right: a small one for details, or a large one for whole parts? Here the network need not choose: four branches work side by side, and training decides how much each of them counts. Large windows over many channels would be dear, so a 1 × 1 convolution narrows the channels before the 3 × 3 and the 5 × 5 ones, and another one follows the pooling. GoogLeNet stacks nine such modules and won ImageNet 2014 with a twelfth of AlexNet’s weights. All branches keep height and width; every convolution is followed by a ReLU.',
    zh: '该用多大的窗口：看细节用小窗口，还是看整体用大窗口？在这里网络不必选择：四条分支并行工作，由训练决定各占多少分量。大窗口作用于很多通道时代价高昂，因此在 3 × 3 和 5 × 5 卷积之前先用 1 × 1 卷积压缩通道，池化之后也接一个 1 × 1 卷积。GoogLeNet 堆叠了九个这样的模块，以 AlexNet 十二分之一的权重赢得了 2014 年的 ImageNet 竞赛。所有分支都保持高和宽；每个卷积之后都有 ReLU。',
  },
  params: {
    ones: {
      label: { en: '1 × 1', zh: '1 × 1' },
      help: { en: 'Filters of the branch of 1 × 1 convolutions.', zh: '1 × 1 卷积分支的卷积核数。' },
    },
    reduce3: {
      label: { en: 'Before 3 × 3', zh: '3 × 3 之前' },
      help: {
        en: 'Channels that enter the 3 × 3 convolution, after a 1 × 1 convolution.',
        zh: '经过 1 × 1 卷积后进入 3 × 3 卷积的通道数。',
      },
    },
    threes: {
      label: { en: '3 × 3', zh: '3 × 3' },
      help: { en: 'Filters of the 3 × 3 convolution.', zh: '3 × 3 卷积的卷积核数。' },
    },
    reduce5: {
      label: { en: 'Before 5 × 5', zh: '5 × 5 之前' },
      help: {
        en: 'Channels that enter the 5 × 5 convolution, after a 1 × 1 convolution. Keep it small: each costs 25 weights per filter.',
        zh: '经过 1 × 1 卷积后进入 5 × 5 卷积的通道数。宜小：每个通道对每个卷积核需要 25 个权重。',
      },
    },
    fives: {
      label: { en: '5 × 5', zh: '5 × 5' },
      help: { en: 'Filters of the 5 × 5 convolution.', zh: '5 × 5 卷积的卷积核数。' },
    },
    pooled: {
      label: { en: 'After pooling', zh: '池化之后' },
      help: {
        en: 'Filters of the 1 × 1 convolution behind the 3 × 3 max pooling.',
        zh: '3 × 3 最大池化之后的 1 × 1 卷积的卷积核数。',
      },
    },
    norm: sizeParamTexts.norm,
  },
};
