import type { LayerText } from '../text.js';

export const shuffleUnitV2Text: LayerText = {
  title: { en: 'ShuffleNet v2 unit', zh: 'ShuffleNet v2 单元' },
  summary: {
    en: 'Passes half of the channels on untouched, convolves the other half, and shuffles both together.',
    zh: '一半通道原样通过，另一半做卷积，然后把两半混洗在一起。',
  },
  about: {
    en: 'Counting multiply-adds does not tell how fast a network is: moving data takes time too. From measurements came four rules: as many channels out as in, few groups, few branches, few additions and ReLUs. This unit follows them. With stride 1 it splits the channels, leaves one half alone and sends the other through a 1 × 1, a depthwise 3 × 3 and a 1 × 1 convolution. Then it puts both halves side by side and shuffles them, so that the next unit finds each half in both of its branches. With stride 2 both branches read all channels and halve height and width. The result has twice the filters as channels.',
    zh: '只数乘加次数并不能知道网络有多快：搬运数据也要时间。通过实测得出四条准则：输出与输入通道数相等，分组要少，分支要少，相加和 ReLU 要少。这个单元遵循这些准则。步幅为 1 时，它把通道分成两半，一半原样保留，另一半依次经过 1 × 1 卷积、3 × 3 深度卷积和 1 × 1 卷积。然后把两半拼接并混洗，使下一个单元的两条分支都能得到两半的通道。步幅为 2 时，两条分支都读取全部通道，并使高和宽减半。输出的通道数是卷积核数的两倍。',
  },
  params: {
    filters: {
      label: { en: 'Filters per branch', zh: '每个分支的卷积核数' },
      help: {
        en: 'The result has twice as many channels. With stride 1 just as many must come in.',
        zh: '输出的通道数是它的两倍。步幅为 1 时，输入的通道数也必须是它的两倍。',
      },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: '1: the channels are split between the branches. 2: both branches read all channels, and height and width are halved.',
        zh: '1：通道分给两条分支。2：两条分支都读取全部通道，高和宽减半。',
      },
    },
  },
};
