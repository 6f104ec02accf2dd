import type { LayerText } from '../text.js';

export const globalAveragePool1dText: LayerText = {
  title: { en: 'GlobalAveragePool1D', zh: '一维全局平均池化' },
  summary: {
    en: 'Replaces a sequence by one row: the mean of each feature over all steps.',
    zh: '把一个序列变成一行：每个特征在所有时间步上的平均值。',
  },
  about: {
    en: 'The bridge from sequences to classes: whatever the steps say is averaged, and a dense layer decides from the mean. It has no weights, and no step counts more than another; where only some of them matter, an LSTM that gives its last state or an attention layer before it does better. Small Transformers for classification usually end with it.',
    zh: '从序列到类别的桥梁：把各时间步的结果取平均，再由全连接层根据平均值作出判断。它没有权重，每个时间步同等重要；如果只有部分时间步有用，前面用注意力层，或改用只输出最后状态的 LSTM 会更好。用于分类的小型 Transformer 通常以它结尾。',
  },
  params: {},
};
