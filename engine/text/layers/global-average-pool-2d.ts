import type { LayerText } from '../text.js';

export const globalAveragePool2dText: LayerText = {
  title: { en: 'GlobalAveragePool2D', zh: '全局平均池化' },
  summary: {
    en: 'Replaces each feature map by a single number: its mean.',
    zh: '把每张特征图变成一个数：它的平均值。',
  },
  about: {
    en: 'The bridge from images to classes without a large dense layer: each channel becomes one number that says how strongly its pattern is present in the whole image, no matter where. It has no weights, so it cannot overfit, and it accepts images of any size. Most networks since ResNet end with it and one dense layer.',
    zh: '从图像到类别的桥梁，而且不需要很大的全连接层：每个通道变成一个数，表示它的图案在整幅图像中有多明显，而不管位置。它没有权重，不会过拟合，也不限制图像大小。自 ResNet 以来，大多数网络都以它加一个全连接层结尾。',
  },
  params: {},
};
