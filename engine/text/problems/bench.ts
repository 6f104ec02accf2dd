import type { Text } from '../text.js';

/** Sentences of problems with the benchmark. */
export const benchProblems: Readonly<Record<string, Text>> = {
  'bench-number': {
    en: '--{flag} must be a number from {min} to {max}, not {came}.',
    zh: '--{flag} 必须是 {min} 到 {max} 之间的数，不能是 {came}。',
  },
  'bench-process': {
    en: '{name} ended before it was done. Its last words: {reason}',
    zh: '{name} 没有完成就结束了。它最后输出：{reason}',
  },
  'bench-gradients': {
    en: "The gradients of {net} are wrong: {parameter} is off by {error} of its largest number, and {limit} is allowed. Compare the network's forms with the plain ones.",
    zh: '{net} 的梯度不对：{parameter} 的误差是其最大值的 {error}，最多允许 {limit}。请把该网络所用的写法与普通写法比较。',
  },
};
