import type { LayerText } from '../text.js';
import { poolParamTexts } from './pool-params.js';

export const averagePool2dText: LayerText = {
  title: { en: 'AveragePool2D', zh: '二维平均池化' },
  summary: {
    en: 'Replaces each window by the mean of its cells and so makes the image smaller.',
    zh: '用每个窗口内格子的平均值代替该窗口，从而缩小图像。',
  },
  about: {
    en: 'The gentler kind of pooling: every cell of the window has a say, where max pooling listens to the largest only. It smooths the feature map, and every cell receives its share of the gradient. LeNet used it; today max pooling is more usual between convolutions, and averaging at the end. At the edge only real cells are averaged, never the padding.',
    zh: '较温和的池化：窗口里的每个格子都起作用，而最大池化只取最大的一个。它使特征图变得平滑，每个格子都分到一份梯度。LeNet 用的就是它；如今卷积层之间更常用最大池化，平均则多用在网络末端。在边缘处只对真实的格子求平均，填充不计入。',
  },
  params: poolParamTexts,
};
