import type { LayerText } from '../text.js';
import { exampleNormParamTexts } from './example-norm-params.js';

export const groupNormText: LayerText = {
  title: { en: 'GroupNorm', zh: '组归一化' },
  summary: {
    en: 'Brings groups of channels of each image to mean 0 and variance 1, then scales and shifts each channel.',
    zh: '把每幅图像的通道分组，每组变为均值 0、方差 1，再对每个通道缩放和平移。',
  },
  about: {
    en: 'Does for one image what batch normalisation does for a batch: it measures a group of neighbouring channels over all places of that image alone. So it also works with batches of one or two, where the statistics of a batch are too noisy, as in segmentation and detection, and it is the same in training and in use. One group takes the whole example together; as many groups as channels is known as instance normalisation.',
    zh: '把批归一化对一个批所做的事用在单幅图像上：只在这一幅图像的所有位置上，对一组相邻的通道求统计量。因此即使批中只有一两幅图像（例如在分割和检测任务中，此时批的统计量噪声太大）也能使用，而且训练和使用时行为相同。只有一组时，整个样本放在一起归一化；组数等于通道数时，称为实例归一化。',
  },
  params: {
    groups: {
      label: { en: 'Groups', zh: '分组数' },
      help: {
        en: 'Into how many groups the channels are cut; must divide them. The paper uses 32; with few channels take 4 or 8.',
        zh: '把通道分成多少组，必须能整除通道数。论文中使用 32；通道较少时取 4 或 8。',
      },
    },
    ...exampleNormParamTexts,
  },
};
