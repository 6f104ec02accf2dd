import type { Text } from '../../../engine/text/index.js';

/** Texts about weights and what a layer costs. */
export const costWords = {
  title: { en: 'Weights and cost', zh: '权重与开销' },
  cost: { en: 'Cost', zh: '开销' },
  parameters: { en: 'Parameters', zh: '参数量' },
  multiplyAdds: { en: 'Multiply-adds per example', zh: '每个样本的乘加次数' },
  outputValues: { en: 'Output values', zh: '输出值个数' },
  receptiveField: { en: 'Receptive field', zh: '感受野' },
  share: { en: 'Share of network cost', zh: '占网络开销' },
  memory: { en: 'Memory to train, per example', zh: '训练内存（每个样本）' },
  memoryHow: {
    en: 'Estimate: every number that the layer makes for one example, 4 bytes each, and as much again for the gradients.',
    zh: '估计值：该层为一个样本产生的所有数值，每个 4 字节，再加上同样多的梯度。',
  },
  frozen: { en: 'of these trained', zh: '其中参与训练' },
  frozenHow: { en: 'The others are frozen: training leaves them as they are.', zh: '其余已冻结，训练时保持不变。' },
  fieldHow: {
    en: 'field before + (kernel − 1) · dilation · distance of cells, in pixels of the input',
    zh: '前一层感受野 +（卷积核 − 1）· 空洞率 · 格子间距，单位为输入像素',
  },
  fieldSame: {
    en: 'As far as what comes in sees: the layer does not look beside.',
    zh: '与输入所见的范围相同：该层不看旁边的格子。',
  },
  countedHow: {
    en: 'Counted from the operations that the layer is built of.',
    zh: '由构成该层的各个运算累计得出。',
  },
  unknown: {
    en: 'Not known yet: the input of this layer has a problem, or nothing is connected.',
    zh: '尚不可知：该层的输入有问题，或尚未连接。',
  },
  statistic: { en: 'not trained', zh: '不训练' },
} as const satisfies Readonly<Record<string, Text>>;

const weightNames: Readonly<Record<string, Text>> = {
  kernel: { en: 'Kernel', zh: '权重核' },
  bias: { en: 'Bias', zh: '偏置' },
  depthwise: { en: 'Depthwise kernel', zh: '逐通道核' },
  pointwise: { en: 'Pointwise kernel', zh: '逐点核' },
  recurrent: { en: 'Recurrent kernel', zh: '循环核' },
  recurrentBias: { en: 'Recurrent bias', zh: '循环偏置' },
  gamma: { en: 'Gamma', zh: 'Gamma（缩放）' },
  beta: { en: 'Beta', zh: 'Beta（平移）' },
  mean: { en: 'Running mean', zh: '滑动均值' },
  variance: { en: 'Running variance', zh: '滑动方差' },
  table: { en: 'Table', zh: '查找表' },
};

/** A weight as people call it; those with a word in front (`queryKernel`) as code does. */
export function weightName(name: string): Text {
  return weightNames[name] ?? { en: name, zh: name };
}
