import type { Json, ParamSchema, ParamsOf } from '../../../engine/layers/index.js';
import type { ParamText, Text } from '../../../engine/text/index.js';

/** The letters that formulas and figures use. */
const symbols: Readonly<Record<string, string>> = {
  filters: 'c',
  kernel: 'k',
  size: 'k',
  stride: 's',
  padding: 'p',
  dilation: 'd',
  groups: 'g',
};

/** The letter of a parameter of a window, where its formula uses one. */
export function symbolOf(schema: ParamSchema, name: string): string | undefined {
  return 'stride' in schema ? symbols[name] : undefined;
}

const units: Readonly<Record<string, Text>> = {
  filters: { en: 'channels out', zh: '输出通道' },
  units: { en: 'values out', zh: '个输出' },
  dilation: { en: 'px apart', zh: '像素间距' },
  groups: { en: 'groups', zh: '组' },
  rate: { en: 'of the values', zh: '的数值' },
  heads: { en: 'heads', zh: '头' },
  height: { en: 'px', zh: '像素' },
  width: { en: 'px', zh: '像素' },
  channels: { en: 'channels', zh: '通道' },
  length: { en: 'steps', zh: '步' },
  vocabulary: { en: 'tokens', zh: '词元' },
};

/** What the number counts. */
export function unitOf(name: string): Text | undefined {
  return units[name];
}

/** The parameter as people call it; an unknown one by its name in files. */
export function labelOf(text: ParamText | undefined, name: string): Text {
  return text?.label ?? { en: name, zh: name };
}

/** Height and width of a pair: `Kernel height`. */
export function partLabels({ en, zh }: Text): readonly [Text, Text] {
  const [english, chinese] = [en.replace(/ size$/, ''), zh.replace(/大小$/, '')];
  return [
    { en: `${english} height`, zh: `${chinese}高度` },
    { en: `${english} width`, zh: `${chinese}宽度` },
  ];
}

type Needs = Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>;

/** Parameters that count only where another has one of these values. */
const needs: Readonly<Record<string, Needs>> = {
  input: {
    channels: { kind: ['image'] },
    height: { kind: ['image'] },
    width: { kind: ['image'] },
    features: { kind: ['vector', 'sequence'] },
    length: { kind: ['sequence', 'tokens'] },
    vocabulary: { kind: ['tokens'] },
  },
  output: {
    scale: { task: ['number'] },
    offset: { task: ['number'] },
    names: { task: ['classes', 'labels', 'pixels'] },
  },
  activation: { negativeSlope: { function: ['leakyRelu'] }, alpha: { function: ['elu'] } },
  bidirectional: { forgetBias: { cell: ['lstm'] }, resetAfter: { cell: ['gru'] } },
  reshape: {
    features: { to: ['sequence'] },
    time: { to: ['sequence'] },
    height: { to: ['image'] },
    width: { to: ['image'] },
    channels: { to: ['image'] },
  },
};

/** Whether the parameter has an effect as the others stand. */
export function isUsed(layer: string, name: string, params: ParamsOf<ParamSchema>): boolean {
  const wanted = needs[layer]?.[name];
  return !wanted || Object.entries(wanted).every(([other, values]) => values.includes(params[other] as Json));
}

const optionNames: Readonly<Record<string, string>> = {
  relu: 'ReLU',
  relu6: 'ReLU6',
  leakyRelu: 'Leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  silu: 'SiLU',
  hardSwish: 'Hard swish',
  heNormal: 'He normal',
  heUniform: 'He uniform',
  glorotNormal: 'Glorot normal',
  glorotUniform: 'Glorot uniform',
  lstm: 'LSTM',
  gru: 'GRU',
};

/** A choice as people write it; most are words already. */
export function optionName(option: string): string {
  return optionNames[option] ?? option;
}
