import type { LayerText } from '../text.js';

export const addText: LayerText = {
  title: { en: 'Add', zh: '相加' },
  summary: {
    en: 'Adds signals of the same shape, cell by cell.',
    zh: '把形状相同的信号逐格相加。',
  },
  about: {
    en: 'The heart of residual networks: a shortcut carries the input past a few layers and is added to their result, so these layers need only learn what to change. The gradient takes the shortcut too, which is why networks with a hundred layers can be trained. All inputs need the same height, width and channels; where they differ, a convolution with a 1 × 1 kernel on the shortcut makes them equal.',
    zh: '残差网络的核心：一条捷径让输入绕过几层，再与它们的结果相加，这几层只需学习“要改变什么”。梯度也能走捷径，所以上百层的网络也能训练。所有输入的高、宽和通道数必须相同；不同时，可在捷径上放一个 1 × 1 卷积使之一致。',
  },
  params: {},
};
