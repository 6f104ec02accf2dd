import type { Card } from '../card.js';

export const card: Card = {
  id: 'wine-mlp',
  family: 'perceptron',
  title: { en: 'MLP on wine', zh: '葡萄酒的多层感知机' },
  summary: {
    en: 'The grower of a wine told by thirteen chemical measurements.',
    zh: '用十三个化学测量值判断葡萄酒出自哪个种植者。',
  },
  notes: {
    en: 'Shows why columns are standardised: proline runs to 1,680 and hue to 1.7, and without it the large column would drown all others. The held-out part has 36 wines.',
    zh: '说明为什么要标准化：脯氨酸高达 1,680，色调只到 1.7，不标准化时数值大的列会淹没其他列。留出部分有 36 个样本。',
  },
  source:
    'Forina et al.: PARVUS, an extendible package for data exploration, classification and correlation, 1988 (the data)',
  parameters: 1_027,
  multiplyAdds: 976,
  score: { metric: 'accuracy', value: 0.944, seed: 2, seconds: 1 },
};
