import type { Card } from '../card.js';

export const card: Card = {
  id: 'attention-rows',
  family: 'sequence',
  title: { en: 'Attention on rows', zh: '逐行的注意力网络' },
  summary: {
    en: 'Eight rows of a digit look at each other in a small Transformer, each knowing its place.',
    zh: '数字的八行在一个小型 Transformer 中互相注视，每一行都知道自己的位置。',
  },
  notes: {
    en: 'Each row becomes 32 features and gets a learned row for its place; two encoder layers with norm before (4 heads, 64 hidden units), then the mean of all steps. Without the place the rows could be shuffled unnoticed. So few digits are easily learnt by heart, hence dropout and weight decay.',
    zh: '每一行变为 32 个特征，并加上所学的位置向量；两个归一化在前的编码器层（4 个头，64 个隐藏单元），最后对所有步取平均。没有位置信息，打乱各行也不会被察觉。样本很少，容易被死记，因此使用随机失活和权重衰减。',
  },
  source: 'Vaswani et al.: Attention is all you need, 2017, sections 3.1 to 3.3',
  parameters: 18_026,
  multiplyAdds: 141_632,
  score: { metric: 'accuracy', value: 0.964, seed: 3, seconds: 4 },
};
