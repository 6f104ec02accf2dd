import type { LayerText } from '../text.js';
import { forgetBiasParamText, recurrenceParamTexts, resetAfterParamText } from './recurrence-params.js';

export const bidirectionalText: LayerText = {
  title: { en: 'Bidirectional', zh: '双向循环' },
  summary: {
    en: 'Two recurrent layers, one reading from the start and one from the end, with their results merged.',
    zh: '两个循环层，一个从头读，一个从尾读，再合并结果。',
  },
  about: {
    en: 'What a word means often depends on the words after it. A recurrent layer that walks forwards cannot know them; so a second one with weights of its own walks backwards, and at each step both states are merged. It doubles the parameters and the time. Do not use it to predict how a sequence goes on, since it would read the answer. With output last, each direction gives the state after its own last step.',
    zh: '一个词的意思往往取决于后面的词。向前走的循环层无从得知；于是再用一个有自己权重的循环层从后往前走，在每一步把两个状态合并。参数和时间都加倍。不要用它来预测序列的后续，因为它会直接读到答案。输出为 last 时，每个方向给出各自最后一步之后的状态。',
  },
  params: {
    cell: {
      label: { en: 'Cell', zh: '单元类型' },
      help: { en: 'Which recurrent layer walks in both directions.', zh: '两个方向使用哪种循环层。' },
    },
    merge: {
      label: { en: 'Merge', zh: '合并方式' },
      help: {
        en: 'How the two states become one. concatenate keeps both and gives twice the units; the others work cell by cell.',
        zh: '两个状态如何合为一个。concatenate 保留两者，输出是单元数的两倍；其余方式逐格计算。',
      },
    },
    forgetBias: forgetBiasParamText,
    resetAfter: resetAfterParamText,
    ...recurrenceParamTexts,
  },
};
