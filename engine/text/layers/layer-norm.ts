import type { LayerText } from '../text.js';
import { exampleNormParamTexts } from './example-norm-params.js';

export const layerNormText: LayerText = {
  title: { en: 'LayerNorm', zh: '层归一化' },
  summary: {
    en: 'Brings the features of each example (each step of a sequence, each place of an image) to mean 0 and variance 1, then scales and shifts them.',
    zh: '把每个样本（序列的每个时间步、图像的每个位置）的特征变为均值 0、方差 1，再缩放和平移。',
  },
  about: {
    en: 'Batch normalisation measures a feature over the batch; this layer measures one example over its features. So the answer does not depend on the other examples, and it works the same in training and in use, with any batch size and in sequences of any length. That is why Transformers use it before or after every attention and dense part. Each feature then has a trained scale (gamma) and shift (beta). In an image the channels of each place are normalised; to take the whole example together, use a GroupNorm with one group.',
    zh: '批归一化是对一个特征在整个批上求统计量；层归一化是对一个样本在它的各个特征上求统计量。因此结果不依赖其他样本，训练和使用时的行为相同，适用于任何批大小和任何长度的序列。这就是 Transformer 在每个注意力和全连接部分前后使用它的原因。之后每个特征再有一个可训练的缩放（gamma）和平移（beta）。对图像，归一化的是每个位置上的各个通道；若要把整个样本放在一起归一化，请使用只有一组的 GroupNorm。',
  },
  params: exampleNormParamTexts,
};
