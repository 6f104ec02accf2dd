import type { LayerText } from '../text.js';
import { poolParamTexts } from './pool-params.js';

export const maxPool2dText: LayerText = {
  title: { en: 'MaxPool2D', zh: '二维最大池化' },
  summary: {
    en: 'Keeps the largest cell of each window and so makes the image smaller.',
    zh: '保留每个窗口中最大的格子，从而缩小图像。',
  },
  about: {
    en: 'After a convolution a large cell means that a pattern was found there. Pooling asks only whether it was found somewhere in a small window, and forgets where exactly. The image gets smaller, later layers have less to compute and see more of it at once, and a small shift of the picture changes little. It has no weights. In the backward pass only the cell that won receives the gradient.',
    zh: '卷积之后，数值大的格子表示在那里找到了图案。最大池化只问在一个小窗口里有没有找到，而不管确切的位置。这样图像变小，后面的层计算量减少，一次能看到更大的范围，画面稍有平移也影响不大。它没有权重。反向传播时，只有取到最大值的那个格子得到梯度。',
  },
  params: poolParamTexts,
};
