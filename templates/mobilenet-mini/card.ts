import type { Card } from '../card.js';

export const card: Card = {
  id: 'mobilenet-mini',
  family: 'lightweight',
  title: { en: 'MobileNet mini', zh: '迷你 MobileNet' },
  summary: {
    en: 'A convolution in two steps: first each channel by itself, then across the channels. About eight times cheaper.',
    zh: '把卷积拆成两步：先逐通道卷积，再跨通道组合，计算量约为原来的八分之一。',
  },
  notes: {
    en: 'The paper has thirteen such pairs at 224 × 224; ours has five at 28 × 28, with the same batch norm and ReLU6 behind each of the two steps. The price falls from k² to about 1 + k² / filters multiplications per channel pair.',
    zh: '论文在 224 × 224 上使用十三个这样的组合；这里在 28 × 28 上使用五个，两步之后同样接批归一化和 ReLU6。每对通道的乘法次数从 k² 降到约 1 + k² / 卷积核数。',
  },
  source:
    'Howard et al.: MobileNets: efficient convolutional neural networks for mobile vision applications, 2017, table 1',
  parameters: 36_874,
  multiplyAdds: 922_336,
  score: { metric: 'accuracy', value: 0.981, seed: 2, seconds: 10 },
};
