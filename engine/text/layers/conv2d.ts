import type { LayerText } from '../text.js';
import { kernelParamTexts } from './kernel-params.js';
import { windowParamTexts } from './window-params.js';

export const conv2dText: LayerText = {
  title: { en: 'Conv2D', zh: '二维卷积' },
  summary: {
    en: 'Slides small trained patterns over the image and writes down where each one is found.',
    zh: '让一组可训练的小图案在图像上滑动，记录每个图案出现的位置。',
  },
  about: {
    en: 'A kernel is a small window of weights. It is laid on every place of the image, its weights are multiplied with the cells under it and summed up, and the sum is one cell of a feature map: large where the image looks like the kernel. Each filter has its own kernel and makes its own feature map, and all places share it. So a convolution needs few weights, and finds a stroke or an edge wherever it is. Early layers find edges, later ones combine them into parts and objects, because each layer sees a larger piece of the image (its receptive field). Watch the size: without padding every convolution makes the image a little smaller.',
    zh: '卷积核是一个小小的权重窗口。把它放到图像的每一个位置，与下面的格子逐个相乘再求和，就得到特征图中的一个格子：图像与卷积核越相像，数值越大。每个卷积核产生自己的特征图，所有位置共用同一组权重。因此卷积所需的权重很少，而且无论笔画或边缘出现在哪里都能找到。浅层找出边缘，深层把它们组合成部件和物体，因为越往后每个格子看到的范围（感受野）越大。请留意尺寸：没有填充时，每次卷积都会让图像变小一些。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'How many patterns are looked for; the result has as many channels. Usual: 16 to 64 at first, more as the image gets smaller.',
        zh: '要寻找的图案数，也就是输出的通道数。开始时常用 16 到 64，图像变小后逐渐增加。',
      },
    },
    ...windowParamTexts,
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'Cuts the channels into groups that do not see each other, which saves weights. As many groups as channels is a depthwise convolution. Must divide the channels and the filters.',
        zh: '把通道分成互不相通的若干组，以减少权重。组数等于通道数时即为逐通道（深度）卷积。必须能整除输入通道数和卷积核数。',
      },
    },
    ...kernelParamTexts,
  },
};
