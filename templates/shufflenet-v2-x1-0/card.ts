import type { Card } from '../card.js';

export const card: Card = {
  id: 'shufflenet-v2-x1-0',
  family: 'lightweight',
  title: { en: 'ShuffleNet v2 1.0x', zh: 'ShuffleNet v2 1.0x' },
  summary: {
    en: 'Units that let half of the maps pass unchanged, work on the other half, and shuffle the two together.',
    zh: '每个单元让一半通道直接通过，只处理另一半，然后把两者混洗在一起。',
  },
  notes: {
    en: 'Designed for speed as measured rather than for few operations: equal widths, no groups, little branching, concatenation instead of addition. A unit with stride 2 keeps all maps in both branches and so doubles them. The authors give 146 M multiply-adds and 2.3 M parameters; convolutions and the dense layer alone are 144.9 M.',
    zh: '按实测速度而不是按运算次数设计：输入输出等宽、不分组、少分支、用拼接代替相加。步幅为 2 的单元在两个分支里都保留全部通道，所以通道数加倍。作者给出 146 M 次乘加和 2.3 M 个参数；只算卷积和全连接层是 144.9 M 次。',
  },
  source:
    'Ma, Zhang, Zheng, Sun: ShuffleNet V2: practical guidelines for efficient CNN architecture design, 2018, table 5',
  parameters: 2_278_604,
  multiplyAdds: 144_907_992,
};
