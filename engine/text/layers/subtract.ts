import type { LayerText } from '../text.js';

export const subtractText: LayerText = {
  title: { en: 'Subtract', zh: '相减' },
  summary: {
    en: 'The first signal minus the second, cell by cell.',
    zh: '第一个信号逐格减去第二个信号。',
  },
  about: {
    en: 'Use it to look at what two signals do not share: two pictures of one place, or the features of two signatures that may be by the same hand. Which wire ends where matters here, unlike in Add: what comes in at the port minus is taken away. Both inputs need the same shape.',
    zh: '用来考察两个信号的不同之处：同一地点的两张照片，或可能出自同一人的两个签名的特征。与相加不同，这里连线接到哪个端口很重要：接到 minus 端口的信号会被减去。两个输入的形状必须相同。',
  },
  params: {},
};
