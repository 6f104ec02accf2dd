import type { LayerText } from '../text.js';
import { sizeParamTexts } from './size-params.js';

export const unetUpText: LayerText = {
  title: { en: 'U-Net up', zh: 'U-Net 上采样模块' },
  summary: {
    en: 'Doubles height and width, puts the details from the way down beside it, and convolves both twice.',
    zh: '把高和宽加倍，拼接下行时保留的细节，再做两次卷积。',
  },
  about: {
    en: 'On its way up a U-Net takes what it has understood back to the full size. A 2 × 2 transposed convolution with stride 2 doubles height and width; alone it would give blurred edges. So the image that the down block of the same size gave out at skip is put before it, and two 3 × 3 convolutions join what with where. The image at skip must be exactly twice as high and wide as that at in. With batch normalisation the transposed convolution still has none.',
    zh: 'U-Net 在上行过程中把理解到的内容恢复到完整尺寸。步幅为 2 的 2 × 2 转置卷积把高和宽加倍，但仅靠它边缘会模糊。因此把同样大小的下采样模块从 skip 输出的图像拼接在前面，再用两个 3 × 3 卷积把“是什么”与“在哪里”结合起来。skip 端口的图像的高和宽必须正好是 in 端口的两倍。即使打开批归一化，转置卷积之后也没有。',
  },
  params: {
    filters: {
      label: { en: 'Filters', zh: '卷积核数' },
      help: {
        en: 'Channels of the transposed convolution and of the result; usually half of those that come in, as many as at skip.',
        zh: '转置卷积和输出的通道数；通常为输入通道数的一半，与 skip 端口的通道数相同。',
      },
    },
    norm: sizeParamTexts.norm,
  },
};
