import type { Card } from '../card.js';

export const card: Card = {
  id: 'densenet-mini',
  family: 'shortcuts',
  title: { en: 'DenseNet mini', zh: '迷你 DenseNet' },
  summary: {
    en: 'Every layer reads everything that the layers before it have found, and adds a few maps of its own.',
    zh: '每一层都读取前面各层的全部结果，并再添加少量自己的特征图。',
  },
  notes: {
    en: 'The paper has four dense blocks of 6 to 24 layers, growth 32; ours has two of four layers, growth 12, with the same order of batch norm, ReLU and convolution and the same halving transition between them.',
    zh: '论文有四个稠密块，每块 6 到 24 层，增长率 32；这里有两个，每块四层，增长率 12。批归一化、ReLU、卷积的顺序以及两块之间减半的过渡层都与论文相同。',
  },
  source: 'Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks, 2017, fig. 1 and table 1',
  parameters: 65_410,
  multiplyAdds: 7_720_104,
  score: { metric: 'accuracy', value: 0.989, seed: 1, seconds: 26 },
};
