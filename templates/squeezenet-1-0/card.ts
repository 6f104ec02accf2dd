import type { Card } from '../card.js';

export const card: Card = {
  id: 'squeezenet-1-0',
  family: 'lightweight',
  title: { en: 'SqueezeNet 1.0', zh: 'SqueezeNet 1.0' },
  summary: {
    en: 'Eight fire modules: a narrow 1 × 1 convolution feeds 1 × 1 and 3 × 3 convolutions side by side.',
    zh: '八个 Fire 模块：窄的 1 × 1 卷积之后，1 × 1 与 3 × 3 卷积并排展开。',
  },
  notes: {
    en: 'A fiftieth of the parameters of AlexNet at its accuracy: 4.8 MB. (The 0.5 MB and the factor 510 of the title are after compression.) There is no dense layer: the last convolution has a map for each class, and its average is the score. From 224 × 224 the first convolution gives 109 × 109 maps; the 111 × 111 in the paper come from 227 × 227. The poolings round up, and from fire 4 on the sizes 27 and 13 are those of the paper.',
    zh: '参数是 AlexNet 的五十分之一，准确率相当：4.8 MB。（标题里的 0.5 MB 和 510 倍是压缩之后的数字。）没有全连接层：最后一个卷积为每一类给出一张特征图，取平均就是得分。从 224 × 224 出发，第一个卷积得到 109 × 109；论文中的 111 × 111 来自 227 × 227。池化向上取整，之后的 27 和 13 与论文一致。',
  },
  source:
    'Iandola et al.: SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <0.5MB model size, 2016, table 1',
  parameters: 1_248_424,
  multiplyAdds: 818_924_576,
};
