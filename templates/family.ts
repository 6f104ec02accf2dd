import type { Text } from '../engine/text/index.js';

/** The groups of the gallery, in its order: each named after the idea that its networks share. */
export const families = {
  perceptron: { en: 'multilayer perceptrons', zh: '多层感知机' },
  plain: { en: 'plain convolution', zh: '直筒卷积网络' },
  branches: { en: 'parallel branches', zh: '并联分支' },
  shortcuts: { en: 'shortcuts', zh: '捷径连接' },
  lightweight: { en: 'lightweight', zh: '轻量网络' },
  segmentation: { en: 'segmentation', zh: '图像分割' },
  sequence: { en: 'sequences', zh: '序列' },
} as const satisfies Readonly<Record<string, Text>>;
export type Family = keyof typeof families;
