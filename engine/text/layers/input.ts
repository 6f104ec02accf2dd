import type { LayerText } from '../text.js';
import { sizeLabels } from './size-labels.js';

export const inputText: LayerText = {
  title: { en: 'Input', zh: '输入' },
  summary: {
    en: 'Where the data comes into the network.',
    zh: '数据进入网络的地方。',
  },
  about: {
    en: 'Every network begins here. The card says what one example looks like: an image of so many rows, columns and channels, a plain row of numbers, or a sequence. How many examples are computed together (the batch) is not drawn: it is chosen for training. All later shapes follow from these sizes, so set them first, as the data has them.',
    zh: '每个网络都从这里开始。这张卡片说明一个样本的样子：多少行、多少列、多少通道的图像，一行普通的数，或者一个序列。一次同时计算多少个样本（批大小）不用画出来，训练时再选。后面各层的形状都由这里的尺寸推出，所以请先按数据设好。',
  },
  params: {
    kind: {
      label: { en: 'Kind', zh: '类型' },
      help: {
        en: 'image: height, width and channels. vector: a row of numbers, such as the columns of a table. sequence: a row of numbers at each of several steps. tokens: a sequence of word or character numbers; an Embedding comes next.',
        zh: 'image：有高、宽和通道的图像。vector：一行数，例如表格中的各列。sequence：若干时间步，每步一行数。tokens：由词或字符的编号组成的序列，后面接嵌入层。',
      },
    },
    channels: {
      label: sizeLabels.channels,
      help: { en: '1 for grey images, 3 for colour. Images only.', zh: '灰度图像为 1，彩色图像为 3。仅用于图像。' },
    },
    height: {
      label: sizeLabels.height,
      help: { en: 'Rows of pixels. Images only.', zh: '像素的行数。仅用于图像。' },
    },
    width: {
      label: sizeLabels.width,
      help: { en: 'Columns of pixels. Images only.', zh: '像素的列数。仅用于图像。' },
    },
    features: {
      label: sizeLabels.features,
      help: {
        en: 'How many numbers describe one example, or one step of a sequence. Vectors and sequences only.',
        zh: '描述一个样本，或序列中一步的数的个数。仅用于向量和序列。',
      },
    },
    length: {
      label: { en: 'Length', zh: '长度' },
      help: {
        en: 'The number of steps, the same for every example. Sequences and tokens only.',
        zh: '时间步的个数，每个样本都相同。仅用于序列和词元。',
      },
    },
    vocabulary: {
      label: { en: 'Vocabulary', zh: '词表大小' },
      help: {
        en: 'How many different tokens there are; their numbers run from 0 to one less. Tokens only.',
        zh: '不同词元的个数；编号从 0 到它减 1。仅用于词元。',
      },
    },
  },
};
