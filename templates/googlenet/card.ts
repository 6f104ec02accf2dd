import type { Card } from '../card.js';

export const card: Card = {
  id: 'googlenet',
  family: 'branches',
  title: { en: 'GoogLeNet (Inception v1)', zh: 'GoogLeNet（Inception v1）' },
  summary: {
    en: 'Nine inception modules: windows of several sizes side by side, made cheap by 1 × 1 convolutions.',
    zh: '九个 Inception 模块：多种大小的窗口并排，用 1 × 1 卷积降低开销。',
  },
  notes: {
    en: 'The network of the paper as it is used after training: without the two auxiliary classifiers, which only help it to learn (with them 13,378,280 parameters). Torchvision has 6,624,904, since it takes batch norm instead of biases and local response normalisation, and 3 × 3 windows where the paper has 5 × 5. The poolings of stride 2 round up, as the sizes 56, 28, 14 and 7 of the table want. No dense layer but the last: the image is averaged before it.',
    zh: '论文中的网络在训练之后使用的形式：没有只用来帮助学习的两个辅助分类器（加上它们是 13,378,280 个参数）。Torchvision 的版本有 6,624,904 个参数，因为它用批归一化代替偏置和局部响应归一化，并把论文的 5 × 5 窗口换成了 3 × 3。步幅为 2 的池化向上取整，才能得到表中的 56、28、14 和 7。除最后一层外没有全连接层：在它之前先对整幅图取平均。',
  },
  source: 'Szegedy et al.: Going deeper with convolutions, 2015, table 1',
  parameters: 6_998_552,
  multiplyAdds: 1_586_685_952,
};
