import type { LayerText } from '../text.js';

export const channelShuffleText: LayerText = {
  title: { en: 'ChannelShuffle', zh: '通道混洗' },
  summary: {
    en: 'Deals the channels out anew, one of each group in turn.',
    zh: '重新排列通道：依次从每个分组各取一个。',
  },
  about: {
    en: 'A grouped convolution is cheap because each group of filters sees only its own group of channels. After several of them the groups would never learn of each other. The shuffle mixes them without any arithmetic: with two groups A B C | D E F becomes A D B E C F, so that each group of the next convolution gets channels of all groups. Nothing is random about it, and there is nothing to train.',
    zh: '分组卷积之所以便宜，是因为每组卷积核只看自己那组通道。连用几次之后，各组之间始终互不相知。通道混洗不做任何运算就把它们混在一起：两组时 A B C | D E F 变成 A D B E C F，下一个卷积的每一组都能得到来自所有组的通道。这里没有随机性，也没有可训练的参数。',
  },
  params: {
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'As many as the grouped convolution before it has; must divide the channels.',
        zh: '与前面分组卷积的分组数相同；必须能整除通道数。',
      },
    },
  },
};
