import type { LayerText } from '../text.js';

export const concatenateText: LayerText = {
  title: { en: 'Concatenate', zh: '拼接' },
  summary: {
    en: 'Puts signals one after the other along one axis.',
    zh: '沿一个轴把多个信号接在一起。',
  },
  about: {
    en: 'Where Add mixes its inputs, Concatenate keeps them all: the result has the channels of the first, then those of the second, and so on in the order of the wires. Inception joins branches with different kernels in this way, DenseNet all layers before. All other sizes must be equal. The next layer pays for it, since its kernel grows with the channels.',
    zh: '相加会把输入混在一起，拼接则把它们全部保留：结果先是第一个输入的通道，再是第二个的，依连线的顺序排列。Inception 用它汇合不同卷积核的分支，DenseNet 用它汇合前面的所有层。除拼接的轴以外，其他尺寸必须相同。代价由下一层承担：通道越多，它的权重越多。',
  },
  params: {
    axis: {
      label: { en: 'Axis', zh: '轴' },
      help: {
        en: 'Along which axis. auto takes the channels of images and the features of everything else.',
        zh: '沿哪个轴拼接。auto 对图像取通道，其他情况取特征。',
      },
    },
  },
};
