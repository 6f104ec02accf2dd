import type { LayerText } from '../text.js';
import { denseParamTexts } from './dense-params.js';

export const denseBlockText: LayerText = {
  title: { en: 'Dense block (DenseNet)', zh: '稠密模块（DenseNet）' },
  summary: {
    en: 'Several dense layers in a row, each of which reads what all before it have found.',
    zh: '若干个连续的稠密层，每一层都读取前面所有层的结果。',
  },
  about: {
    en: 'In a dense block each layer is connected to all before it: the channels pile up, and each layer adds its growth. After 6 layers of growth 32, 64 channels have become 256. Weights are few, because each layer is narrow, but in training all those piled-up channels must be kept in memory. Height and width stay the same within a block; between two blocks a dense transition halves them and narrows the channels.',
    zh: '在稠密模块中，每一层都与前面所有层相连：通道不断累积，每一层按增长率增加。增长率为 32 时，6 层之后 64 个通道变成 256 个。每一层都很窄，因此权重很少，但训练时所有累积的通道都要保存在内存中。模块之内高和宽不变；两个模块之间由过渡模块把高和宽减半，并压缩通道。',
  },
  params: {
    layers: {
      label: { en: 'Layers', zh: '层数' },
      help: {
        en: 'How many dense layers follow each other. DenseNet-121 has blocks of 6, 12, 24 and 16.',
        zh: '连续的稠密层数。DenseNet-121 的四个模块分别有 6、12、24 和 16 层。',
      },
    },
    ...denseParamTexts,
  },
};
