import type { LayerText } from '../text.js';
import { backwardsParamText, forgetBiasParamText, recurrenceParamTexts } from './recurrence-params.js';

export const lstmText: LayerText = {
  title: { en: 'LSTM', zh: '长短期记忆' },
  summary: {
    en: 'Reads a sequence step by step and keeps what matters in a memory with gates.',
    zh: '逐步读取序列，用带门的记忆保存重要的内容。',
  },
  about: {
    en: 'A recurrent layer uses the same weights at every step and hands its state on to the next, so it can read sequences in order. A plain one forgets quickly, because its gradient shrinks with every step. The LSTM has a memory cell that is only added to and scaled. Four parts decide about it: the input gate i (what is written), the forget gate f (what is kept), the candidate g (what could be written) and the output gate o (what is shown). In the weights they stand in this order. Since each step waits for the one before, long sequences are slow to train.',
    zh: '循环层在每一步使用同样的权重，并把状态传给下一步，因此能按顺序读取序列。普通的循环层忘得很快，因为梯度每过一步都会缩小。LSTM 有一个只被缩放和相加的记忆单元。它由四个部分管理：输入门 i（写入多少）、遗忘门 f（保留多少）、候选值 g（可能写入什么）和输出门 o（显示多少）。它们在权重中也按这个顺序排列。由于每一步都要等前一步算完，长序列训练较慢。',
  },
  params: { ...recurrenceParamTexts, backwards: backwardsParamText, forgetBias: forgetBiasParamText },
};
