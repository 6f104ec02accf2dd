import type { Language } from '../../engine/text/index.js';
import { count } from '../ui/format.js';

/** How the choices of settings are written. */
const choices: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  adam: { en: 'Adam', zh: 'Adam' },
  adamw: { en: 'AdamW', zh: 'AdamW' },
  sgd: { en: 'SGD', zh: 'SGD' },
  constant: { en: 'constant', zh: '恒定' },
  step: { en: 'step', zh: '阶梯' },
  cosine: { en: 'cosine', zh: '余弦' },
  auto: { en: 'automatic', zh: '自动' },
  onnxruntime: { en: 'ONNX Runtime', zh: 'ONNX Runtime' },
  reference: { en: 'reference (slow)', zh: '参考实现（慢）' },
};

/** A setting's value as people read it. */
export function settingValueText(_name: string, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return { en: value ? 'on' : 'off', zh: value ? '开' : '关' }[language];
  if (typeof value === 'string') return choices[value]?.[language] ?? value;
  if (typeof value !== 'number') return '';
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace('-', '\u2212');
  return count(value);
}
