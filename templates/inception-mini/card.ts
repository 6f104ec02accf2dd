import type { Card } from '../card.js';

export const card: Card = {
  id: 'inception-mini',
  family: 'branches',
  title: { en: 'Inception mini', zh: '迷你 Inception' },
  summary: {
    en: 'Four branches look at the same image with windows of different sizes, and their answers lie side by side.',
    zh: '四个分支用不同大小的窗口看同一张图像，结果并排放在一起。',
  },
  notes: {
    en: 'GoogLeNet has nine such modules and two auxiliary outputs; ours has three, with batch norm behind every convolution, which came a year after the paper and trains faster. The 1 × 1 convolutions before the wide windows keep the cost down.',
    zh: 'GoogLeNet 有九个这样的模块和两个辅助输出；这里有三个，每个卷积后面接批归一化，它比论文晚一年出现，训练更快。大窗口前的 1 × 1 卷积用来降低计算量。',
  },
  source: 'Szegedy et al.: Going deeper with convolutions, 2015, fig. 2(b)',
  parameters: 26_314,
  multiplyAdds: 2_397_808,
  score: { metric: 'accuracy', value: 0.986, seed: 1, seconds: 18 },
};
