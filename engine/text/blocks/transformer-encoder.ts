import type { LayerText } from '../text.js';

export const transformerEncoderText: LayerText = {
  title: { en: 'Transformer encoder', zh: 'Transformer 编码器模块' },
  summary: {
    en: 'Lets every step of a sequence look at all others, then works on each step by itself; both are added to the input.',
    zh: '先让序列的每一步关注其他所有步，再对每一步单独处理；两次的结果都加到输入上。',
  },
  about: {
    en: 'Attention carries information from step to step but can only average; the two dense layers behind it work on each step and do the thinking. Each of the two is a residual: its result is added to what came in, with a layer normalisation that keeps the sums in bounds. Transformers stack six to hundreds of such blocks. The block knows nothing of order: add a PositionEmbedding once before the first one. With the normalisation before (as nearly everyone does today) deep stacks train without a warm-up of the learning rate, and one more layer normalisation belongs behind the last block; after is what the paper has.',
    zh: '注意力在步与步之间传递信息，但只能求平均；其后的两个全连接层对每一步单独处理，完成真正的“思考”。两者都是残差：结果加到各自的输入上，并由层归一化把总和保持在适当范围内。Transformer 由六个到上百个这样的模块堆叠而成。模块不知道顺序：请在第一个模块之前加一次位置嵌入。把归一化放在之前（如今几乎都这样做），很深的网络不预热学习率也能训练，此时最后一个模块之后还应再加一个层归一化；放在之后则与论文一致。',
  },
  params: {
    units: {
      label: { en: 'Units', zh: '单元数' },
      help: {
        en: 'Features of each step; must be as many as come in, because the result is added to the input. The heads must divide it.',
        zh: '每一步的特征数；因为结果要加到输入上，必须与输入的特征数相同。必须能被头数整除。',
      },
    },
    heads: {
      label: { en: 'Heads', zh: '头数' },
      help: {
        en: 'How many attentions work side by side, each on its part of the features.',
        zh: '并行的注意力个数，每个处理一部分特征。',
      },
    },
    hidden: {
      label: { en: 'Hidden units', zh: '隐藏单元数' },
      help: {
        en: 'Width between the two dense layers; usually four times the units.',
        zh: '两个全连接层之间的宽度；通常为单元数的四倍。',
      },
    },
    dropout: {
      label: { en: 'Dropout', zh: '随机失活' },
      help: {
        en: 'Share of the numbers that is set to zero in training, at the end of the attention and of the dense layers. 0 for none.',
        zh: '训练时在注意力和全连接层的末尾随机置零的比例。0 表示不使用。',
      },
    },
    norm: {
      label: { en: 'Normalisation', zh: '归一化' },
      help: {
        en: 'before: what enters attention and dense layers is normalised, and the sum stays as it is. after: the sum is normalised.',
        zh: 'before：对进入注意力和全连接层的数值做归一化，相加的结果保持原样。after：对相加的结果做归一化。',
      },
    },
    function: {
      label: { en: 'Function', zh: '函数' },
      help: {
        en: 'The activation between the two dense layers. relu in the paper, gelu in BERT and its successors.',
        zh: '两个全连接层之间的激活函数。论文用 relu，BERT 及其后继者用 gelu。',
      },
    },
  },
};
