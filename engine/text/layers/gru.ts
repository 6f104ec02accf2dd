import type { LayerText } from '../text.js';
import { backwardsParamText, recurrenceParamTexts, resetAfterParamText } from './recurrence-params.js';

export const gruText: LayerText = {
  title: { en: 'GRU', zh: '门控循环单元' },
  summary: {
    en: 'Reads a sequence step by step with two gates and no separate memory cell.',
    zh: '逐步读取序列，有两个门，没有单独的记忆单元。',
  },
  about: {
    en: 'A simpler relative of the LSTM with three parts instead of four: the reset gate r (how much of the state the candidate sees), the update gate z (how much of the old state stays) and the candidate n. In the weights they stand in this order. The new state is a mixture of the old one and the candidate, so what is kept can pass many steps unchanged. It has a quarter fewer parameters than an LSTM and is mostly about as good; try both.',
    zh: 'LSTM 的简化版本，由三个部分组成，而不是四个：重置门 r（候选值能看到多少旧状态）、更新门 z（保留多少旧状态）和候选值 n。它们在权重中也按这个顺序排列。新状态是旧状态与候选值的混合，因此保留的内容可以原样经过许多步。参数比 LSTM 少约四分之一，效果通常相近，不妨两种都试试。',
  },
  params: { ...recurrenceParamTexts, backwards: backwardsParamText, resetAfter: resetAfterParamText },
};
