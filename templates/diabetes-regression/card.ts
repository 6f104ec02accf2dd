import type { Card } from '../card.js';

export const card: Card = {
  id: 'diabetes-regression',
  family: 'perceptron',
  title: { en: 'Diabetes regression', zh: '糖尿病回归' },
  summary: {
    en: 'A number instead of a class: how far diabetes has gone after a year, from ten measurements.',
    zh: '预测数而不是类别：用十个测量值预测一年后糖尿病的进展。',
  },
  notes: {
    en: 'Ten measurements explain about half of what differs between patients, and a single dense layer, a straight line, does as well as this network (R² 0.51): there is little more to learn from 300 patients. Weight decay keeps the 385 parameters from learning them by heart.',
    zh: '十个测量值大约只能解释患者之间一半的差异，单个全连接层（即直线）与这个网络一样好（R² 0.51）：300 名患者的数据里没有更多可学的。权重衰减使 385 个参数不至于把他们背下来。',
  },
  source: 'Efron, Hastie, Johnstone, Tibshirani: Least angle regression, 2004 (the data)',
  parameters: 385,
  multiplyAdds: 352,
  score: { metric: 'r2', value: 0.496, seed: 2, seconds: 1 },
};
