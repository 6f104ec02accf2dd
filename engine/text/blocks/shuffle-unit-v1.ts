import type { LayerText } from '../text.js';

export const shuffleUnitV1Text: LayerText = {
  title: { en: 'ShuffleNet v1 unit', zh: 'ShuffleNet v1 单元' },
  summary: {
    en: 'A bottleneck of grouped 1 × 1 convolutions with a channel shuffle between them.',
    zh: '由分组 1 × 1 卷积构成的瓶颈，中间做一次通道混洗。',
  },
  about: {
    en: 'In a network of depthwise convolutions nearly all work is left to the 1 × 1 convolutions. ShuffleNet divides these into groups that do not see each other, which saves as many times the work as there are groups, and mixes the groups with a channel shuffle that costs no arithmetic. With stride 1 the input is added. With stride 2 it is halved by a mean over 3 × 3 windows (of real cells only), and its channels are put before the new ones: the result has as many channels as came in plus the filters. No ReLU follows the depthwise convolution.',
    zh: '在使用深度卷积的网络中，几乎全部计算都落在 1 × 1 卷积上。ShuffleNet 把它们分成互不相通的若干组，分成几组计算量就降到几分之一，再用不需要任何运算的通道混洗把各组混合起来。步幅为 1 时加上输入。步幅为 2 时，输入先用 3 × 3 窗口求平均（只计真实的格子）而减半，其通道排在新通道之前：输出通道数等于输入通道数加上卷积核数。深度卷积之后没有 ReLU。',
  },
  params: {
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'Groups of the 1 × 1 convolutions and of the shuffle. Must divide the channels that come in, the bottleneck and the filters. 3 in the standard network.',
        zh: '1 × 1 卷积和混洗的分组数。必须能整除输入通道数、瓶颈通道数和卷积核数。标准网络中为 3。',
      },
    },
    bottleneck: {
      label: { en: 'Bottleneck', zh: '瓶颈通道数' },
      help: {
        en: 'Channels of the depthwise convolution; a quarter of the channels of the result in the paper.',
        zh: '深度卷积的通道数；论文中为输出通道数的四分之一。',
      },
    },
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'Filters of the last convolution. With stride 1 as many as channels come in; with stride 2 the new channels only.',
        zh: '最后一个卷积的卷积核数。步幅为 1 时等于输入通道数；步幅为 2 时只计新增的通道。',
      },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: '1: the input is added. 2: height and width are halved, and the input is put side by side with the result.',
        zh: '1：加上输入。2：高和宽减半，输入与结果拼接。',
      },
    },
    firstGrouped: {
      label: { en: 'Group the first convolution', zh: '第一个卷积分组' },
      help: {
        en: 'Switch it off in the very first unit of the network, where too few channels come in to be grouped.',
        zh: '在网络的第一个单元中关闭，因为那里输入的通道太少，不宜分组。',
      },
    },
  },
};
