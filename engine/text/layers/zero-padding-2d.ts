import type { LayerText } from '../text.js';

export const zeroPadding2dText: LayerText = {
  title: { en: 'ZeroPadding2D', zh: '零填充' },
  summary: {
    en: 'Puts rows and columns of zeros around the image.',
    zh: '在图像四周补上若干行和列的零。',
  },
  about: {
    en: 'Convolutions and pools have padding of their own. Use this layer where padding must be drawn apart: before a layer that takes none, to bring two branches to the same size before they are joined, or to follow a published network to the cell. Zeros are not neutral for everything: a max pooling after it may pick a zero where all cells are negative.',
    zh: '卷积和池化自带填充。这一层用于需要单独画出填充的地方：放在不带填充的层之前，在合并之前把两个分支补成同样大小，或逐格还原论文中的网络。零并非总是“中性”的：如果格子全为负数，后面的最大池化可能会选中补上的零。',
  },
  params: {
    top: { label: { en: 'Top', zh: '上' }, help: { en: 'Rows of zeros above the image.', zh: '图像上方补零的行数。' } },
    left: {
      label: { en: 'Left', zh: '左' },
      help: { en: 'Columns of zeros to the left of it.', zh: '图像左侧补零的列数。' },
    },
    bottom: { label: { en: 'Bottom', zh: '下' }, help: { en: 'Rows of zeros below it.', zh: '图像下方补零的行数。' } },
    right: {
      label: { en: 'Right', zh: '右' },
      help: { en: 'Columns of zeros to the right of it.', zh: '图像右侧补零的列数。' },
    },
  },
};
