import type { LayerText } from '../text.js';

export const channelSplitText: LayerText = {
  title: { en: 'ChannelSplit', zh: '通道拆分' },
  summary: {
    en: 'Sends the first channels one way and the rest another.',
    zh: '前一部分通道走一条路，其余通道走另一条路。',
  },
  about: {
    en: 'It has two outputs: first and rest. In ShuffleNet V2 one half of the channels passes a unit untouched while the other half is computed on; both are concatenated and shuffled afterwards. That is cheaper than computing on all channels, and the untouched half works like a shortcut. On vectors and sequences it divides the features.',
    zh: '它有两个输出：first 和 rest。在 ShuffleNet V2 中，一半通道原样通过，另一半参与计算，之后两者拼接并混洗。这比对全部通道做计算便宜，而原样通过的一半就像一条捷径。对向量和序列，它拆分的是特征。',
  },
  params: {
    first: {
      label: { en: 'First channels', zh: '前部通道数' },
      help: {
        en: 'How many channels leave by the output first. 0: one half of them.',
        zh: '从输出 first 送出的通道数。0 表示一半。',
      },
    },
  },
};
