import type { CheckedNode } from '../../engine/check/index.js';
import type { Signal } from '../../engine/layers/index.js';
import { axisSize } from '../../engine/layers/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { count, significant } from '../ui/format.js';

type Params = Readonly<Record<string, unknown>>;

/** How an activation is written on a card. */
const activationNames: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  relu6: 'ReLU6',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  hardSwish: 'hard swish',
};

const words: Readonly<Record<string, Text>> = {
  image: { en: 'image', zh: '图像' },
  vector: { en: 'vector', zh: '向量' },
  sequence: { en: 'sequence', zh: '序列' },
  tokens: { en: 'tokens', zh: '词元' },
  classes: { en: 'classes', zh: '类别' },
  labels: { en: 'labels', zh: '标签' },
  number: { en: 'number', zh: '数值' },
  pixels: { en: 'pixels', zh: '像素' },
  heads: { en: '{n} heads', zh: '{n} 头' },
  groups: { en: '{n} groups', zh: '{n} 组' },
  split: { en: 'in halves', zh: '对半' },
};

/** The name of an activation as people write it; the id where it is written so already. */
export function activationName(id: string): string {
  return activationNames[id] ?? id;
}

/** What stands on the card beside a layer's name, by layer; three things at the most. Defaults that say nothing are silent. */
const lines: Readonly<Record<string, (params: Params, inputs: readonly Signal[], language: Language) => string>> = {
  input: (p, _, language) => word(String(p['kind']), language),
  output: (p, [signal], language) => outputLine(String(p['task']), signal, language),
  activation: (p) => activationName(String(p['function'])),
  dropout: (p) => significant(Number(p['rate'])),
  embedding: (p) => number(p['features']),
  multiHeadAttention: (p, _, language) => counted('heads', p['heads'], language),
  bidirectional: (p) => joined([`${String(p['cell']).toUpperCase()} ${number(p['units'])}`]),
  groupNorm: (p, _, language) => counted('groups', p['groups'], language),
  channelShuffle: (p, _, language) => counted('groups', p['groups'], language),
  channelSplit: (p, _, language) => (p['first'] === 0 ? word('split', language) : number(p['first'])),
  localResponseNorm: (p) => number(p['size']),
  upSampling2d: (p) => joined([pair(p['factor']), p['interpolation'] === 'nearest' ? '' : String(p['interpolation'])]),
  zeroPadding2d: (p) => ['top', 'left', 'bottom', 'right'].map((side) => number(p[side])).join(' '),
  reshape: (p, _, language) => word(String(p['to']), language),
  permute: (p) => (Array.isArray(p['order']) ? p['order'].join(' ') : ''),
  concatenate: (_, inputs) => concatenated(inputs),
  positionEmbedding: (p) => (p['kind'] === 'learned' ? '' : String(p['kind'])),
};

/** The parameters that matter, as the card shows them: `5×5 / 2, 6 · ReLU` (ui.md, section 6). */
export function paramsLine({ record, layer, params, inputs }: CheckedNode, language: Language): string {
  if (record.kind !== 'layer' || !layer) return '';
  return lines[layer.id]?.(params, inputs, language) ?? common(params);
}

/** Kernel / stride, filters or units, activation. */
function common(p: Params): string {
  const sliding = p['kernel'] ?? p['size'];
  const kernel = sliding === undefined ? '' : window(sliding, p['stride']);
  const outputs = p['filters'] ?? p['units'];
  const size = [kernel, outputs === undefined ? '' : number(outputs)].filter((part) => part !== '').join(', ');
  const activation = p['activation'];
  return joined([size, typeof activation === 'string' && activation !== 'linear' ? activationName(activation) : '']);
}

function window(kernel: unknown, stride: unknown): string {
  const steps = pair(stride);
  return steps === '' || steps === '1×1' || steps === '1' ? pair(kernel) : `${pair(kernel)} / ${squared(stride)}`;
}

/** Sizes in both directions: `5×5`; along time one number. */
function pair(value: unknown): string {
  if (typeof value === 'number') return count(value);
  return Array.isArray(value) ? (value as number[]).map(count).join('×') : '';
}

/** One number where both directions have the same: a stride of `2`. */
function squared(value: unknown): string {
  return Array.isArray(value) && value[0] === value[1] ? pair(value[0]) : pair(value);
}

function concatenated(inputs: readonly Signal[]): string {
  const sizes = inputs.map((signal) => axisSize(signal, 'channels') ?? axisSize(signal, 'features'));
  return sizes.length > 1 && sizes.every((size) => size !== undefined) ? sizes.map(count).join('+') : '';
}

function outputLine(task: string, signal: Signal | undefined, language: Language): string {
  const size = signal && (axisSize(signal, 'features') ?? axisSize(signal, 'channels'));
  const counts = size !== undefined && (task === 'classes' || task === 'labels');
  return counts ? `${count(size)} ${word(task, language)}` : word(task, language);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function number(value: unknown): string {
  return typeof value === 'number' ? count(value) : '';
}

function word(name: string, language: Language): string {
  return words[name]?.[language] ?? name;
}

function counted(name: string, n: unknown, language: Language): string {
  return word(name, language).replace('{n}', number(n));
}
