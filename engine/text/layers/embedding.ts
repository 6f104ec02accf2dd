import type { LayerText } from '../text.js';

export const embeddingText: LayerText = {
  title: { en: 'Embedding', zh: '嵌入' },
  summary: {
    en: 'Looks up a trained row of features for each token.',
    zh: '为每个词元查出一行可训练的特征。',
  },
  about: {
    en: 'A token number is a name, not an amount: word 200 is not twice word 100. So each token gets a row of numbers of its own in a table, and training moves the rows until tokens that are used alike lie close together. The table has as many rows as the vocabulary that the Input card states, and for large vocabularies it is often the largest part of a network. Only the rows of tokens that occur in a batch get a gradient.',
    zh: '词元编号是名字，不是数量：第 200 号词并不是第 100 号词的两倍。因此每个词元在一张表中有自己的一行数，训练会移动这些行，直到用法相近的词元彼此靠近。表的行数等于输入卡片上的词表大小；词表很大时，它往往是网络中最大的一部分。只有在一个批中出现的词元所在的行才会得到梯度。',
  },
  params: {
    features: {
      label: { en: 'Features', zh: '特征数' },
      help: {
        en: 'How many numbers describe a token: 8 to 64 for small vocabularies, some hundreds for languages.',
        zh: '用多少个数描述一个词元：小词表用 8 到 64，自然语言用几百。',
      },
    },
    trainable: {
      label: { en: 'Trainable', zh: '可训练' },
      help: {
        en: 'Switch it off to keep the table as it is, for example one taken over from another network.',
        zh: '关闭后嵌入表保持不变，例如保留从其他网络迁移来的表。',
      },
    },
  },
};
