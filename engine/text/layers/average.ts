import type { LayerText } from '../text.js';

export const averageText: LayerText = {
  title: { en: 'Average', zh: '平均' },
  summary: {
    en: 'The mean of signals of the same shape, cell by cell.',
    zh: '对形状相同的多个信号逐格求平均。',
  },
  about: {
    en: 'The mean of several opinions is often better than each of them, because their errors partly cancel. Put it where branches that answer the same question meet. Unlike Add, it keeps the size of the numbers however many branches there are. All inputs need the same shape. (Average pooling is something else: it takes the mean of neighbouring cells of one signal.)',
    zh: '多个意见的平均往往比其中任何一个都好，因为各自的误差会部分抵消。把它放在回答同一问题的几个分支汇合的地方。与相加不同，无论有多少分支，数值的大小都保持不变。所有输入的形状必须相同。（平均池化是另一回事：它对同一个信号中相邻的格子求平均。）',
  },
  params: {},
};
