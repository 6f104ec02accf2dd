import type { Card } from '../card.js';

export const card: Card = {
  id: 'resnet-50',
  family: 'shortcuts',
  title: { en: 'ResNet-50', zh: 'ResNet-50' },
  summary: {
    en: 'Sixteen bottleneck blocks: 1 × 1 convolutions narrow the maps before each 3 × 3 and widen them after it.',
    zh: '十六个瓶颈模块：在每个 3 × 3 卷积之前用 1 × 1 卷积收窄通道，之后再展宽。',
  },
  notes: {
    en: 'Version 1.5, as most trained models are: where the image is halved, the stride is on the 3 × 3 convolution instead of the 1 × 1 before it, which would skip three quarters of its input. The parameters are the same, the multiply-adds are not (the paper: 3,857,973,248). Keras counts 25,636,712: its convolutions keep biases before batch norm, and the running statistics are in the sum.',
    zh: '这是 1.5 版，多数已训练的模型也是如此：图像减半处的步幅放在 3 × 3 卷积上，而不是它前面的 1 × 1 卷积，后者会跳过四分之三的输入。参数数目不变，乘加次数不同（论文的版本是 3,857,973,248）。Keras 的数字是 25,636,712：它的卷积在批归一化之前仍保留偏置，总数里还包含滑动统计量。',
  },
  source: 'He, Zhang, Ren, Sun: Deep residual learning for image recognition, 2016, table 1',
  parameters: 25_557_032,
  multiplyAdds: 4_089_184_256,
};
