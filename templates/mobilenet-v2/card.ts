import type { Card } from '../card.js';

export const card: Card = {
  id: 'mobilenet-v2',
  family: 'lightweight',
  title: { en: 'MobileNet v2', zh: 'MobileNet v2' },
  summary: {
    en: 'Seventeen inverted residuals: wide inside, narrow and linear where they are added.',
    zh: '十七个倒残差模块：内部宽，两端窄且没有激活函数，在窄处相加。',
  },
  notes: {
    en: 'A ResNet bottleneck is narrow in the middle; this one is narrow at its ends, so that little has to be kept, and has no activation there, since ReLU would destroy what few maps hold. A shortcut exists only where stride is 1 and the number of maps stays. The row with 96 filters works on 14 × 14 maps with stride 1 (some copies of the table say 28 × 28). Keras counts 3,538,984, the statistics of batch norm included.',
    zh: 'ResNet 的瓶颈中间窄；倒残差则两端窄，需要保留的数据少，窄处也不用激活函数，因为 ReLU 会破坏少数通道里的信息。只有步幅为 1 且通道数不变时才有捷径。96 个卷积核的那一行处理 14 × 14 的特征图、步幅为 1（有些转载的表写成 28 × 28）。Keras 的数字是 3,538,984，其中包含批归一化的统计量。',
  },
  source:
    'Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2: inverted residuals and linear bottlenecks, 2018, table 2',
  parameters: 3_504_872,
  multiplyAdds: 300_774_272,
};
