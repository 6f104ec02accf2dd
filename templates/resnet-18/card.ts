import type { Card } from '../card.js';

export const card: Card = {
  id: 'resnet-18',
  family: 'shortcuts',
  title: { en: 'ResNet-18', zh: 'ResNet-18' },
  summary: {
    en: 'Eight residual blocks of two 3 × 3 convolutions each: what is learnt is added to what came in.',
    zh: '八个残差模块，每个含两个 3 × 3 卷积：学到的内容加到输入之上。',
  },
  notes: {
    en: 'As in the paper, with its option B: where sizes change, a 1 × 1 convolution fits the shortcut. A convolution before batch norm has no bias, since the norm would take it away again. The final average replaces the large dense layers of VGG: a twelfth of its parameters.',
    zh: '与论文一致，采用方案 B：尺寸变化处用 1 × 1 卷积匹配捷径。批归一化之前的卷积没有偏置，因为归一化会把它抵消。末尾的全局平均代替了 VGG 的大型全连接层：参数只有其十二分之一。',
  },
  source: 'He, Zhang, Ren, Sun: Deep residual learning for image recognition, 2016, table 1',
  parameters: 11_689_512,
  multiplyAdds: 1_814_073_344,
};
