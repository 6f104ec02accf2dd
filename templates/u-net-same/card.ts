import type { Card } from '../card.js';

export const card: Card = {
  id: 'u-net-same',
  family: 'segmentation',
  title: { en: 'U-Net, same padding', zh: 'U-Net（same 填充）' },
  summary: {
    en: 'Down four times and up again, with a bridge at each height: every pixel gets an answer of its own.',
    zh: '四次下采样再上采样回来，每一层高度都有桥接：每个像素都得到自己的答案。',
  },
  notes: {
    en: 'The paper pads nothing: 572 × 572 pixels give 388 × 388, and what crosses a bridge is cropped (31,030,658 parameters for two classes). Ours is the form taught today: padded, so that each pixel of the image has one in the result, half as wide (32 to 512 maps), and with one map at the end, whose sigmoid is the probability of foreground. Height and width must be multiples of 16.',
    zh: '论文不用填充：572 × 572 的图像得到 388 × 388 的结果，经过桥接的特征图要裁剪（两类时 31,030,658 个参数）。这里采用今天教学的形式：带填充，图像的每个像素在结果中都有对应；宽度减半（32 到 512 个通道）；末尾只有一张图，其 sigmoid 是前景的概率。高和宽必须是 16 的倍数。',
  },
  source: 'Ronneberger, Fischer, Brox: U-Net: convolutional networks for biomedical image segmentation, 2015, figure 1',
  parameters: 7_759_521,
  multiplyAdds: 12_033_458_176,
};
