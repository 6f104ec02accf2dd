import type { LayerText } from '../text.js';

export const permuteText: LayerText = {
  title: { en: 'Permute', zh: '维度重排' },
  summary: {
    en: 'Lets the axes of a signal change places, for example rows and columns.',
    zh: '交换信号的各个轴，例如行与列互换。',
  },
  about: {
    en: 'Reshape keeps the order of the cells and changes the sizes. Permute turns the whole array of cells, as one turns a page on its side. A sequence of 5 steps with 3 features becomes one of 3 steps with 5 features: a layer that mixes features now mixes steps. An image of which each column is to be read as a step is permuted first and reshaped then.',
    zh: '重塑保持格子的顺序，只改变尺寸。维度重排则转动格子排成的整个阵列，就像把一页纸横过来。5 步、每步 3 个特征的序列变成 3 步、每步 5 个特征：原来混合特征的层现在混合的是时间步。如果要把图像的每一列当作一个时间步，先重排，再重塑。',
  },
  params: {
    order: {
      label: { en: 'Order', zh: '顺序' },
      help: {
        en: 'For each axis of the result, in the order height, width, channels (or time, features), the axis of the input that it takes. Empty: the first two change places.',
        zh: '依次（高、宽、通道，或时间、特征）写出结果的每个轴取自输入的哪个轴。留空则前两个轴互换。',
      },
    },
  },
};
