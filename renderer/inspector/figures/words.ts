import type { Text } from '../../../engine/text/index.js';

/** Texts of the figures. */
export const figureWords = {
  window: {
    en: 'A {kernel} window, stride {stride}, dilation {dilation}, cells added {pads}: {from} becomes {to}. Each place writes one output value.',
    zh: '{kernel} 窗口，步幅 {stride}，空洞率 {dilation}，填充 {pads}：{from} 变为 {to}。每个位置写出一个输出值。',
  },
  maps: { en: '{count} maps', zh: '{count} 张特征图' },
  features: { en: '{count} features', zh: '{count} 个特征' },
  curve: {
    en: 'The function {name} and its slope, from {from} to {to}',
    zh: '函数 {name} 及其导数，从 {from} 到 {to}',
  },
  value: { en: 'value', zh: '函数值' },
  slope: { en: 'slope', zh: '导数' },
  softmax: {
    en: 'Softmax of {logits} is {shares}: the largest takes most, all add up to 1.',
    zh: '{logits} 的 softmax 为 {shares}：最大的占比最高，总和为 1。',
  },
  at: { en: 'z = {z}: value {value}, slope {slope}', zh: 'z = {z}：函数值 {value}，导数 {slope}' },
} as const satisfies Readonly<Record<string, Text>>;
