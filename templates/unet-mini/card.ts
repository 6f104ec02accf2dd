import type { Card } from '../card.js';

export const card: Card = {
  id: 'unet-mini',
  family: 'segmentation',
  title: { en: 'U-Net mini', zh: '迷你 U-Net' },
  summary: {
    en: 'Finds the pixels of handwritten digits among strokes and noise: down twice, up twice, with bridges.',
    zh: '在笔画和噪声中找出手写数字的像素：两次下采样、两次上采样，并有桥接。',
  },
  notes: {
    en: 'The scenes are made by Netloom from the bundled digits; strokes are as bright as ink, so brightness alone is not enough. Two levels instead of four, 8 and 16 maps wide, padded and with batch norm; a single channel at the end says how probably a pixel belongs to a digit. The score is the mean IoU of digit and background. With the data option whichDigit: 1 (and 11 channels at the end) the network must also say which digit it is, which is far harder: three times the epochs bring this small one to a mean IoU of 0.18 only.',
    zh: '场景由 Netloom 用自带的手写数字合成；干扰笔画与墨迹一样亮，只看亮度是不够的。只有两级而不是四级，宽 8 和 16 个通道，带填充和批归一化；末尾的一个通道给出像素属于数字的概率。得分是数字与背景的平均 IoU。使用数据选项 whichDigit: 1（并把末尾改为 11 个通道）时，网络还要说出是哪个数字，这要难得多：这个小网络用三倍的轮数也只达到 0.18 的平均 IoU。',
  },
  source: 'Ronneberger, Fischer, Brox: U-Net: convolutional networks for biomedical image segmentation, 2015',
  parameters: 29_481,
  multiplyAdds: 6_242_304,
  score: { metric: 'mean IoU', value: 0.912, seed: 1, seconds: 9 },
};
