import type { Card } from '../card.js';

export const card: Card = {
  id: 'densenet-121',
  family: 'shortcuts',
  title: { en: 'DenseNet-121', zh: 'DenseNet-121' },
  summary: {
    en: 'Each layer sees the maps of all layers before it in its block and adds 32 of its own.',
    zh: '每一层都能看到本模块中之前所有层的特征图，并添上自己的 32 张。',
  },
  notes: {
    en: 'DenseNet-BC of the paper: a 1 × 1 convolution of 128 filters before each 3 × 3 (B), and transitions that keep half of the maps (C). Batch norm and ReLU stand before each convolution. Few parameters, but much memory: every concatenation keeps all earlier maps. Keras counts 8,062,504, the statistics of batch norm included.',
    zh: '论文中的 DenseNet-BC：每个 3 × 3 卷积之前有 128 个卷积核的 1 × 1 卷积（B），过渡层保留一半通道（C）。批归一化和 ReLU 放在每个卷积之前。参数少，内存却多：每次拼接都保留之前的全部特征图。Keras 的数字是 8,062,504，其中包含批归一化的统计量。',
  },
  source: 'Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks, 2017, table 1',
  parameters: 7_978_856,
  multiplyAdds: 2_834_161_664,
};
