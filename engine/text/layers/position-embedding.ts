import type { LayerText } from '../text.js';

export const positionEmbeddingText: LayerText = {
  title: { en: 'PositionEmbedding', zh: '位置嵌入' },
  summary: {
    en: 'Adds to each step of a sequence a row of features that tells its place.',
    zh: '给序列的每一步加上一行表示其位置的特征。',
  },
  about: {
    en: 'Attention treats a sequence like a bag: exchange two steps and the same two answers are exchanged. To read order it must be told where each step stands. This layer adds a row of numbers that depends on the place alone: learned for each place, or fixed sines and cosines of different wave lengths, among which near places look alike. Put it before the first attention layer. Recurrent layers do not need it, since they walk the steps in order.',
    zh: '注意力把序列当作一个袋子：交换两步，对应的两个结果也只是随之交换。要读懂顺序，就必须告诉它每一步的位置。这一层加上一行只取决于位置的数：可以为每个位置各学一行，也可以用不同波长的正弦和余弦，使相邻位置看起来相似。放在第一个注意力层之前。循环层按顺序逐步读取，不需要它。',
  },
  params: {
    kind: {
      label: { en: 'Kind', zh: '类型' },
      help: {
        en: 'learned: one trained row for each place. sinusoidal: fixed waves without parameters.',
        zh: 'learned：每个位置一行可训练的数。sinusoidal：固定的正弦与余弦波，没有参数。',
      },
    },
    trainable: {
      label: { en: 'Trainable', zh: '可训练' },
      help: {
        en: 'Switch it off to keep learned rows as they are.',
        zh: '关闭后，已学到的各行保持不变。',
      },
    },
  },
};
