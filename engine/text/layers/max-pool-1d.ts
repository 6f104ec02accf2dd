import type { LayerText } from '../text.js';
import { poolParamTexts } from './pool-params.js';
import { timePaddingText } from './time-params.js';

export const maxPool1dText: LayerText = {
  title: { en: 'MaxPool1D', zh: '一维最大池化' },
  summary: {
    en: 'Keeps the largest value of each feature in every window of steps and so shortens the sequence.',
    zh: '在每个时间窗口中保留各特征的最大值，从而缩短序列。',
  },
  about: {
    en: 'After a Conv1D a large number means that a pattern was found at that step. Pooling asks only whether it was found somewhere in a short stretch of time, and forgets when exactly. The sequence gets shorter, and later layers see more of it at once. It has no weights; only the step that won receives the gradient.',
    zh: '一维卷积之后，数值大表示在该时间步找到了图案。最大池化只问在一小段时间里有没有找到，而不管确切的时刻。这样序列变短，后面的层一次能看到更长的范围。它没有权重；反向传播时只有取到最大值的时间步得到梯度。',
  },
  params: {
    size: {
      label: { en: 'Window size', zh: '窗口大小' },
      help: { en: 'How many steps become one. 2 is usual.', zh: '合并为一步的时间步数。常用 2。' },
    },
    stride: {
      label: { en: 'Stride', zh: '步幅' },
      help: {
        en: 'How many steps the window moves. Equal to the size: windows do not overlap; smaller: they do.',
        zh: '窗口每次移动的步数。等于窗口大小时互不重叠，小于窗口大小时互相重叠。',
      },
    },
    padding: timePaddingText,
    ceilMode: poolParamTexts.ceilMode,
  },
};
