import type { LayerText } from '../text.js';
import { trainableParamText } from './trainable-param.js';

export const multiHeadAttentionText: LayerText = {
  title: { en: 'MultiHeadAttention', zh: '多头注意力' },
  summary: {
    en: 'Each step looks at all steps at once and takes a weighted mean of what it finds relevant.',
    zh: '每一步同时看所有步，按相关程度求加权平均。',
  },
  about: {
    en: 'From every step the layer makes a query (what am I looking for?), a key (what do I offer?) and a value (what do I hand over?). The product of query and key, through a softmax, says how much attention one step pays to another, and the values are averaged with these shares. Several heads do so side by side, each with weights of its own, and can look for different things. All steps are computed at once and far ones are as near as neighbours, but the cost grows with the square of the length. With one wire a sequence attends to itself; with a second wire at memory it asks another sequence. The layer knows nothing of order: add a PositionEmbedding before it.',
    zh: '这一层从每一步得到查询（我在找什么？）、键（我能提供什么？）和值（我要交出什么？）。查询与键的乘积经过 softmax，表示一步对另一步的注意力有多少，再按这些比例对值求平均。多个头并行计算，各有自己的权重，可以关注不同的东西。所有步同时计算，远处的步与相邻的步一样近，但代价随长度的平方增长。只接一条连线时，序列关注自身；在 memory 端口再接一条连线时，则向另一个序列提问。这一层不知道顺序：请在它前面加位置嵌入。',
  },
  params: {
    heads: {
      label: { en: 'Heads', zh: '头数' },
      help: {
        en: 'How many attentions work side by side. Must divide the features unless a key size is given.',
        zh: '并行的注意力个数。除非另给键的大小，否则必须能整除特征数。',
      },
    },
    keySize: {
      label: { en: 'Key size', zh: '键的大小' },
      help: {
        en: 'Numbers per head in queries, keys and values. 0: the features divided by the heads.',
        zh: '每个头的查询、键和值中数的个数。0 表示特征数除以头数。',
      },
    },
    causal: {
      label: { en: 'Causal mask', zh: '因果掩码' },
      help: {
        en: 'No step sees a later one. Needed where the network predicts what comes next.',
        zh: '任何一步都看不到后面的步。网络要预测下文时必须打开。',
      },
    },
    bias: {
      label: { en: 'Bias', zh: '偏置' },
      help: {
        en: 'Adds one trained number per output to each of the four projections.',
        zh: '在四个投影中，给每个输出加上一个可训练的数。',
      },
    },
    trainable: trainableParamText,
  },
};
