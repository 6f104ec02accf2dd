import type { LayerText } from '../text.js';
import { sizeLabels } from './size-labels.js';

const imageSizeHelp = { en: 'Images only. 0: worked out from the rest.', zh: '仅用于图像。0 表示由其余尺寸推出。' };

export const reshapeText: LayerText = {
  title: { en: 'Reshape', zh: '重塑' },
  summary: {
    en: 'Lays the same cells out as a vector, a sequence or an image.',
    zh: '把同样的格子重新排成向量、序列或图像。',
  },
  about: {
    en: 'No number changes, only how they are arranged. A picture of 8 rows and 8 columns becomes a sequence of 8 steps with 8 features each, which a recurrent layer can read row by row. A vector becomes a small image that a decoder enlarges. The cells are counted row by row: in an image all of the first channel, then all of the second; in a sequence all features of the first step, then those of the next. There must be exactly as many cells after it as before. One size may be 0 and is then worked out from the rest. To turn an image on its side, use Permute.',
    zh: '数值一个也不变，只改变排列方式。8 行 8 列的图像变成有 8 个时间步、每步 8 个特征的序列，循环层就能逐行读取。向量变成一幅小图像，再由解码器放大。格子按行依次计数：图像先数完第一个通道，再数第二个；序列先数完第一步的全部特征，再数下一步的。前后的格子总数必须完全相等。有一个尺寸可以填 0，由其余尺寸推出。如果要把图像转置，请使用维度重排。',
  },
  params: {
    to: {
      label: { en: 'To', zh: '目标' },
      help: {
        en: 'vector: features. sequence: time × features. image: height × width × channels.',
        zh: 'vector：特征。sequence：时间 × 特征。image：高 × 宽 × 通道。',
      },
    },
    channels: { label: sizeLabels.channels, help: imageSizeHelp },
    height: { label: sizeLabels.height, help: imageSizeHelp },
    width: { label: sizeLabels.width, help: imageSizeHelp },
    time: {
      label: { en: 'Time', zh: '时间步数' },
      help: {
        en: 'The number of steps. Sequences only. 0: worked out from the rest.',
        zh: '时间步的个数。仅用于序列。0 表示由其余尺寸推出。',
      },
    },
    features: {
      label: sizeLabels.features,
      help: {
        en: 'Numbers per example (vectors) or per step (sequences). 0: worked out from the rest.',
        zh: '每个样本（向量）或每一步（序列）的数的个数。0 表示由其余尺寸推出。',
      },
    },
  },
};
