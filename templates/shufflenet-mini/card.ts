import type { Card } from '../card.js';

export const card: Card = {
  id: 'shufflenet-mini',
  family: 'lightweight',
  title: { en: 'ShuffleNet mini', zh: '迷你 ShuffleNet' },
  summary: {
    en: 'Half of the channels go straight on, half are worked on, and a shuffle mixes them for the next unit.',
    zh: '一半通道直接通过，一半通道参与计算，再由通道混洗为下一个单元混合它们。',
  },
  notes: {
    en: 'Units of ShuffleNet v2, which measures speed instead of counting multiplications: equal widths, no grouped 1 × 1 convolutions, few small pieces. The paper has three stages of 4, 8 and 4 units; ours has two of 3.',
    zh: '采用 ShuffleNet v2 的单元，它以实测速度而不是乘法次数为准：等宽、不用分组 1 × 1 卷积、碎片少。论文有三个阶段，分别为 4、8、4 个单元；这里是两个阶段，各 3 个。',
  },
  source:
    'Ma, Zhang, Zheng, Sun: ShuffleNet V2: practical guidelines for efficient CNN architecture design, 2018, fig. 3(c, d)',
  parameters: 25_010,
  multiplyAdds: 664_920,
  score: { metric: 'accuracy', value: 0.981, seed: 2, seconds: 12 },
};
