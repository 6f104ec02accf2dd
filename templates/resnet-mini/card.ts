import type { Card } from '../card.js';

export const card: Card = {
  id: 'resnet-mini',
  family: 'shortcuts',
  title: { en: 'ResNet mini', zh: '迷你 ResNet' },
  summary: {
    en: 'Three residual blocks with batch norm: each learns only what to add to its input.',
    zh: '三个带批归一化的残差模块：每个模块只学习要给输入加上什么。',
  },
  notes: {
    en: 'The basic block of the paper, 16, 32 and 64 maps wide; strides replace pooling, and a 1 × 1 convolution fits the shortcut where sizes change (option B).',
    zh: '论文中的基本模块，宽度为 16、32、64；用步幅代替池化，尺寸变化处用 1 × 1 卷积匹配捷径（方案 B）。',
  },
  source: 'He, Zhang, Ren, Sun: Deep residual learning for image recognition, 2016, section 3.3',
  parameters: 77_754,
  multiplyAdds: 9_345_920,
  score: { metric: 'accuracy', value: 0.989, seed: 2, seconds: 16 },
};
