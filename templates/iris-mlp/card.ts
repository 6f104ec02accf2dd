import type { Card } from '../card.js';

export const card: Card = {
  id: 'iris-mlp',
  family: 'perceptron',
  title: { en: 'MLP on iris', zh: '鸢尾花的多层感知机' },
  summary: {
    en: 'Three species of iris told apart by four measurements, by a network small enough to be read whole.',
    zh: '用四个测量值区分三种鸢尾花，网络小到可以逐个权重查看。',
  },
  notes: {
    en: 'A table instead of images: each column is standardised with the mean and deviation of the training rows. The held-out part has 30 flowers, so one flower more or less is 3.3 percentage points.',
    zh: '输入是表格而不是图像：每一列都用训练行的平均值和标准差标准化。留出部分只有 30 朵花，所以多对或多错一朵就是 3.3 个百分点。',
  },
  source: 'Fisher: The use of multiple measurements in taxonomic problems, 1936 (the data)',
  parameters: 403,
  multiplyAdds: 368,
  score: { metric: 'accuracy', value: 0.933, seed: 2, seconds: 1 },
};
