import type { Card } from '../card.js';

export const card: Card = {
  id: 'lstm-rows',
  family: 'sequence',
  title: { en: 'LSTM on rows', zh: '逐行读取的 LSTM' },
  summary: {
    en: 'Reads a digit row by row, as one reads a text, and says at the end which it was.',
    zh: '像读文章一样逐行读取一个数字，最后说出它是几。',
  },
  notes: {
    en: 'Eight steps of eight grey values; what was seen so far is held in 48 cells. Compare it with MLP on digits, which sees all 64 values at once.',
    zh: '八个时间步，每步八个灰度值；读到的内容保存在 48 个记忆单元中。可与一次看到全部 64 个值的多层感知机比较。',
  },
  source: 'Hochreiter, Schmidhuber: Long short-term memory, 1997; forget gate: Gers, Schmidhuber, Cummins 2000',
  parameters: 11_434,
  multiplyAdds: 86_496,
  score: { metric: 'accuracy', value: 0.975, seed: 1, seconds: 2 },
};
