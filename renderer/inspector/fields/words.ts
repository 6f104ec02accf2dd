import type { Text } from '../../../engine/text/index.js';

/** Texts of the fields. */
export const fieldWords = {
  help: { en: '{label}: what is it?', zh: '{label}：说明' },
  reset: { en: 'Put {label} back to {value}', zh: '将{label}恢复为 {value}' },
  range: { en: 'From {min} to {max}.', zh: '范围：{min} 到 {max}。' },
  least: { en: 'At least {min}.', zh: '不小于 {min}。' },
  usual: { en: 'Default: {value}.', zh: '默认值：{value}。' },
  link: { en: 'Keep height and width equal', zh: '保持高和宽相等' },
  custom: { en: 'custom', zh: '自定义' },
  top: { en: 'top', zh: '上' },
  left: { en: 'left', zh: '左' },
  bottom: { en: 'bottom', zh: '下' },
  right: { en: 'right', zh: '右' },
  mixed: { en: 'mixed', zh: '不同' },
  onePerLine: { en: 'one per line', zh: '每行一个' },
  commas: { en: 'separated by commas', zh: '用逗号分隔' },
  on: { en: 'on', zh: '开' },
  off: { en: 'off', zh: '关' },
  empty: { en: 'none', zh: '无' },
} as const satisfies Readonly<Record<string, Text>>;
