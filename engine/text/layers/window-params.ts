import type { ParamText } from '../text.js';

/** The parameters of every kernel that slides over an image. */
export const windowParamTexts = {
  kernel: {
    label: { en: 'Kernel size', zh: '卷积核大小' },
    help: {
      en: 'Height and width of the pattern. 3 × 3 is usual; 1 × 1 mixes channels only.',
      zh: '图案的高和宽。常用 3 × 3；1 × 1 只混合通道。',
    },
  },
  stride: {
    label: { en: 'Stride', zh: '步幅' },
    help: {
      en: 'How far the kernel moves from one output cell to the next. 2 halves height and width.',
      zh: '相邻两个输出格子之间卷积核移动的距离。步幅为 2 时，高和宽减半。',
    },
  },
  padding: {
    label: { en: 'Padding', zh: '填充' },
    help: {
      en: 'valid: none, the image gets smaller. same: zeros around it, so that a stride of 1 keeps its size. Or cells for top, left, bottom, right.',
      zh: 'valid：不填充，图像会变小。same：四周补零，步幅为 1 时尺寸不变。也可以分别给出上、左、下、右的格数。',
    },
  },
  dilation: {
    label: { en: 'Dilation', zh: '空洞率' },
    help: {
      en: 'Distance between the cells that the kernel reads. 2 leaves one out each time: a larger receptive field with the same weights.',
      zh: '卷积核所读格子之间的间距。为 2 时每隔一格读一次：权重不变而感受野更大。',
    },
  },
} satisfies Readonly<Record<string, ParamText>>;
