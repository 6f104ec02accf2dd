import type { Text } from './text.js';

/** A term with what it means, in one sentence each. */
export interface GlossaryEntry {
  readonly term: Text;
  readonly meaning: Text;
}

/** The words of the field as Netloom uses them, by id. The Chinese terms are fixed: no text uses another. */
export const glossary: Readonly<Record<string, GlossaryEntry>> = {
  layer: {
    term: { en: 'layer', zh: '层' },
    meaning: {
      en: 'One step of a network, which computes new values from those of the step before.',
      zh: '网络中的一步计算，由前一步的数值得到新的数值。',
    },
  },
  block: {
    term: { en: 'block', zh: '模块' },
    meaning: {
      en: 'Several layers that are used together like one.',
      zh: '当作一层来使用的若干层的组合。',
    },
  },
  kernel: {
    term: { en: 'kernel', zh: '卷积核' },
    meaning: {
      en: 'The small window of weights that a convolution lays on every place of an image.',
      zh: '卷积在图像每个位置上使用的一小块权重窗口。',
    },
  },
  stride: {
    term: { en: 'stride', zh: '步幅' },
    meaning: {
      en: 'How far a window moves from one output cell to the next.',
      zh: '相邻两个输出格子之间窗口移动的距离。',
    },
  },
  padding: {
    term: { en: 'padding', zh: '填充' },
    meaning: {
      en: 'Cells added around an image, so that windows also fit at its edge.',
      zh: '在图像四周补上的格子，使窗口在边缘处也放得下。',
    },
  },
  dilation: {
    term: { en: 'dilation', zh: '空洞率' },
    meaning: {
      en: 'The distance between the cells that a kernel reads; 1 means neighbours.',
      zh: '卷积核所读格子之间的间距；1 表示相邻。',
    },
  },
  featureMap: {
    term: { en: 'feature map', zh: '特征图' },
    meaning: {
      en: 'One channel of an image inside the network: where, and how strongly, one pattern was found.',
      zh: '网络内部图像的一个通道：表示某个图案在哪里出现、有多强。',
    },
  },
  receptiveField: {
    term: { en: 'receptive field', zh: '感受野' },
    meaning: {
      en: 'The piece of the input image that one cell of a feature map depends on.',
      zh: '特征图中一个格子所依赖的输入图像区域。',
    },
  },
  batch: {
    term: { en: 'batch', zh: '批' },
    meaning: {
      en: 'The examples that are computed together in one step of training.',
      zh: '训练的一步中一起计算的若干样本。',
    },
  },
  epoch: {
    term: { en: 'epoch', zh: '轮' },
    meaning: {
      en: 'One pass over all training examples.',
      zh: '把全部训练样本过一遍。',
    },
  },
  learningRate: {
    term: { en: 'learning rate', zh: '学习率' },
    meaning: {
      en: 'How far one step of training moves the weights along the gradient.',
      zh: '训练的一步中，权重沿梯度移动的幅度。',
    },
  },
  weightDecay: {
    term: { en: 'weight decay', zh: '权重衰减' },
    meaning: {
      en: 'A small pull of all weights towards zero at each step, against overfitting.',
      zh: '每一步把权重略微拉向零，以抑制过拟合。',
    },
  },
  loss: {
    term: { en: 'loss', zh: '损失' },
    meaning: {
      en: 'A number that says how wrong the network is; training makes it smaller.',
      zh: '表示网络错得有多严重的数；训练使它变小。',
    },
  },
  logits: {
    term: { en: 'logits', zh: 'logits' },
    meaning: {
      en: 'The values before the last softmax or sigmoid, from which the loss is computed.',
      zh: '最后的 softmax 或 sigmoid 之前的数值，损失由它们计算。',
    },
  },
  accuracy: {
    term: { en: 'accuracy', zh: '准确率' },
    meaning: {
      en: 'The share of examples that the network answers rightly.',
      zh: '网络答对的样本所占的比例。',
    },
  },
  precision: {
    term: { en: 'precision', zh: '精确率' },
    meaning: {
      en: 'Of the examples that the network assigns to a class, the share that belongs to it.',
      zh: '被网络判为某一类的样本中，确实属于该类的比例。',
    },
  },
  recall: {
    term: { en: 'recall', zh: '召回率' },
    meaning: {
      en: 'Of the examples that belong to a class, the share that the network finds.',
      zh: '确实属于某一类的样本中，被网络找出的比例。',
    },
  },
};
