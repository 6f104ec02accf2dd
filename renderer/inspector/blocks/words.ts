import type { Text } from '../../../engine/text/index.js';

/** Texts about blocks. */
export const blockWords = {
  about: { en: 'How it works', zh: '工作原理' },
  open: { en: 'Open on the canvas', zh: '在画布上展开' },
  fold: { en: 'Fold', zh: '折叠' },
  goInside: { en: 'Go inside', zh: '进入模块' },
  copy: { en: 'Make own copy', zh: '另存为自己的副本' },
  copyHelp: {
    en: 'Puts a definition of its own in this place, with these settings filled in; its layers can then be changed.',
    zh: '在此处换成自己的定义，并填入当前设置；之后就可以更改其中的层。',
  },
  copyTitle: { en: '{title}, copy', zh: '{title}（副本）' },
  repeat: { en: 'Repeat', zh: '重复' },
  times: { en: 'times', zh: '次' },
  repeatHelp: {
    en: 'So many of this block one after the other, each with weights of its own.',
    zh: '把该模块依次重复这么多次，每个都有各自的权重。',
  },
  cost: { en: 'Weights and cost', zh: '权重与开销' },
  layers: { en: 'Layers inside', zh: '内部层数' },
  parameters: { en: 'Parameters', zh: '参数量' },
  multiplyAdds: { en: 'Multiply-adds per example', zh: '每个样本的乘加次数' },
  share: { en: 'Share of network cost', zh: '占网络开销' },
  memory: { en: 'Memory to train, per example', zh: '训练内存（每个样本）' },
} as const satisfies Readonly<Record<string, Text>>;
