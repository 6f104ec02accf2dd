import type { CheckedNode } from '../../../engine/check/index.js';
import type { ActivationId, Layer } from '../../../engine/layers/index.js';
import { activationFormulas, axisSize, signalSizes } from '../../../engine/layers/index.js';
import { plainFormula } from '../../network/plain-formula.js';
import type { WindowFacts } from './window-geometry.js';
import { windowOf } from './window-geometry.js';

/** A rule and the same with a node's own numbers, as LaTeX. */
export interface FilledFormula {
  readonly rule: string;
  readonly filled: readonly string[];
}

type Known = CheckedNode & { readonly layer: Layer };
type Fill = (node: Known) => readonly string[];

const real = (sizes: readonly number[]): string => `\\mathbb{R}^{${sizes.join(' \\times ')}}`;
const size = (node: Known, name: Parameters<typeof axisSize>[1]): number =>
  (node.inputs[0] && axisSize(node.inputs[0], name)) ?? 0;
const numberOf = (node: Known, name: string): number => Number(node.params[name]);
const pairOf = (node: Known, name: string): readonly [number, number] => node.params[name] as readonly [number, number];

/** A small number as powers of ten: `10^{-5}`. */
function tex(value: number): string {
  if (value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6)) return String(Number(value.toPrecision(6)));
  const [mantissa, exponent] = value.toExponential().split('e');
  const power = `10^{${Number(exponent)}}`;
  return mantissa === '1' ? power : `${Number(Number(mantissa).toPrecision(4))} \\cdot ${power}`;
}

function merged(node: Known, sign: string): readonly string[] {
  const shown = node.inputs.map((_, k) => `x^{(${k + 1})}`);
  const terms = shown.length > 5 ? [...shown.slice(0, 2), '\\dots', ...shown.slice(-1)] : shown;
  return [`y = ${terms.join(` ${sign} `)}`];
}

function gated(node: Known): readonly string[] {
  const gates = node.weights[0]?.gates?.length ?? 4;
  const units = numberOf(node, 'units');
  const features = size(node, 'features');
  return [
    `W \\in \\mathbb{R}^{${gates} \\cdot ${units} \\times ${features}},\\ U \\in \\mathbb{R}^{${gates} \\cdot ${units} \\times ${units}}`,
    `t = 1 \\dots ${size(node, 'time')}`,
  ];
}

function normalised(node: Known): readonly string[] {
  const channels = node.weights[0]?.shape[0] ?? 0;
  const groups = 'groups' in node.params ? `,\\ G = ${numberOf(node, 'groups')}` : '';
  return [`\\gamma, \\beta \\in ${real([channels])},\\ \\varepsilon = ${tex(numberOf(node, 'epsilon'))}${groups}`];
}

function flattened({ inputs, outputs }: Known): readonly string[] {
  const [from, to] = [inputs[0], outputs[0]].map((signal) => (signal ? signalSizes(signal) : []));
  return [`${(from ?? []).join(' \\cdot ')} = ${(to ?? []).join(' \\cdot ')}`];
}

function joined(node: Known): readonly string[] {
  const [output] = node.outputs;
  const axis = output?.axes.findIndex(
    ({ size: total }, i) => i > 0 && node.inputs.some((s) => s.axes[i]?.size !== total),
  );
  if (!output || axis === undefined || axis < 0) return [];
  const sizes = node.inputs.map((signal) => Number(signal.axes[axis]?.size));
  return [`${sizes.join(' + ')} = ${Number(output.axes[axis]?.size)}`];
}

function transposed(node: Known): readonly string[] {
  const [kernel, stride, dilation] = ['kernel', 'stride', 'dilation'].map((name) => pairOf(node, name));
  const extra = pairOf(node, 'outputPadding');
  return (['height', 'width'] as const).flatMap((name, axis) => {
    const [input, output] = [size(node, name), node.outputs[0] && axisSize(node.outputs[0], name)];
    const [k, s, d, o] = [kernel, stride, dilation, extra].map((pair) => pair?.[axis] ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const cut = (input - 1) * s + d * (k - 1) + 1 + o - (output ?? 0);
    const line = `${output} = (${input} - 1) \\cdot ${s} + ${d} \\cdot (${k} - 1) + 1 - ${cut} + ${o}`;
    return axis === 1 && size(node, 'height') === input && kernel?.[0] === k && stride?.[0] === s ? [] : [line];
  });
}

const fills: Readonly<Record<string, Fill>> = {
  dense: (node) => {
    const [units, features] = [numberOf(node, 'units'), size(node, 'features')];
    const bias = node.params['bias'] === true ? `,\\ b \\in ${real([units])}` : '';
    return [`x \\in ${real([features])},\\ W \\in ${real([units, features])}${bias},\\ y \\in ${real([units])}`];
  },
  conv2dTranspose: transposed,
  globalAveragePool2d: (node) => {
    const [h, w] = [size(node, 'height'), size(node, 'width')];
    return [
      `y_c = \\tfrac{1}{${h} \\cdot ${w}} \\textstyle\\sum_{i,j} x_{c,i,j}, \\quad c = 1 \\dots ${size(node, 'channels')}`,
    ];
  },
  globalMaxPool2d: (node) => {
    const cells = size(node, 'height') * size(node, 'width');
    return [`\\max\\{x_1, \\dots, x_{${cells}}\\}, \\quad c = 1 \\dots ${size(node, 'channels')}`];
  },
  globalAveragePool1d: (node) => [
    `y_c = \\tfrac{1}{${size(node, 'time')}} \\textstyle\\sum_{t} x_{t,c}, \\quad c = 1 \\dots ${size(node, 'features')}`,
  ],
  upSampling2d: (node) => {
    const [rows, columns] = pairOf(node, 'factor');
    const [h, w] = [size(node, 'height'), size(node, 'width')];
    return [`${h} \\cdot ${rows} = ${h * rows}, \\quad ${w} \\cdot ${columns} = ${w * columns}`];
  },
  zeroPadding2d: (node) => {
    const [t, l, b, r] = ['top', 'left', 'bottom', 'right'].map((name) => numberOf(node, name)) as [
      number,
      number,
      number,
      number,
    ];
    const [h, w] = [size(node, 'height'), size(node, 'width')];
    return [`${h} + ${t} + ${b} = ${h + t + b}, \\quad ${w} + ${l} + ${r} = ${w + l + r}`];
  },
  flatten: flattened,
  reshape: flattened,
  channelSplit: ({ inputs, outputs }) => [
    `${axisOf(inputs[0])} = ${outputs.map((signal) => axisOf(signal)).join(' + ')}`,
  ],
  channelShuffle: (node) => {
    const groups = numberOf(node, 'groups');
    const channels = axisOf(node.inputs[0]);
    return [`C = ${channels},\\ G = ${groups},\\ C / G = ${channels / groups}`];
  },
  embedding: ({ weights: [table] }) => [`E \\in ${real(table?.shape ?? [])}`],
  positionEmbedding: ({ weights: [table] }) => (table ? [`P \\in ${real(table.shape)}`] : []),
  lstm: gated,
  gru: gated,
  bidirectional: gated,
  multiHeadAttention: (node) => {
    const heads = numberOf(node, 'heads');
    const inner = node.weights.find(({ name }) => name === 'queryKernel')?.shape[0] ?? 0;
    return [`H = ${heads},\\ d = ${inner / heads},\\ W_Q, W_K, W_V \\in ${real([inner, size(node, 'features')])}`];
  },
  dropout: (node) => {
    const rate = numberOf(node, 'rate');
    return [`p = ${rate}, \\quad \\tfrac{1}{1 - ${rate}} = ${tex(1 / (1 - rate))}`];
  },
  batchNorm: (node) => normalised(node),
  layerNorm: (node) => normalised(node),
  groupNorm: (node) => normalised(node),
  localResponseNorm: (node) => [
    `n = ${numberOf(node, 'size')},\\ \\alpha = ${tex(numberOf(node, 'alpha'))},\\ \\beta = ${numberOf(node, 'beta')},\\ k = ${numberOf(node, 'offset')}`,
  ],
  add: (node) => merged(node, '+'),
  subtract: () => [],
  multiply: (node) => merged(node, '\\cdot'),
  average: ({ inputs }) => [`K = ${inputs.length}`],
  concatenate: joined,
};

function axisOf(signal: CheckedNode['inputs'][number] | undefined): number {
  return (signal && (axisSize(signal, 'channels') ?? axisSize(signal, 'features'))) ?? 0;
}

/** H' = floor((H + 2p - d (k - 1) - 1) / s) + 1, with this window's numbers; one line where both axes agree. */
function windowFormula({ kernel, stride, dilation, pads, input, output, alongTime }: WindowFacts): FilledFormula {
  const letter = alongTime ? 'T' : 'H';
  const shown = alongTime ? ([1] as const) : ([0, 1] as const);
  const even = shown.every((axis) => pads[axis] === pads[axis + 2]);
  const floor = (inner: string, step: string): string => `\\lfloor (${inner} - 1) / ${step} \\rfloor + 1`;
  const rule = `${letter}' = ${floor(`${letter} + ${even ? '2p' : 'p_1 + p_2'} - d (k - 1)`, 's')}`;
  const lines = shown.map((axis) => {
    const added = even ? `2 \\cdot ${pads[axis]}` : `${pads[axis]} + ${pads[axis + 2] ?? 0}`;
    const inner = `${input[axis]} + ${added} - ${dilation[axis]} (${kernel[axis]} - 1)`;
    return `${output?.[axis] ?? '?'} = ${floor(inner, String(stride[axis]))}`;
  });
  return { rule, filled: [...new Set(lines)] };
}

/** A node's formula and what it is here. Windows show how their size comes about; the rest what they compute. */
export function filledFormula(node: CheckedNode): FilledFormula | undefined {
  const { layer } = node;
  if (!layer || layer.id === 'input' || layer.id === 'output') return undefined;
  if (layer.id === 'activation') return { rule: functionFormula(node), filled: [] };
  const window = windowOf({ layer, params: node.params, checked: node });
  if (window) return windowFormula(window);
  const known = node.outputs.length > 0 ? (fills[layer.id]?.({ ...node, layer }) ?? []) : [];
  const rule = layer.id === 'conv2dTranspose' ? "H' = (H - 1)\\,s + d\\,(k - 1) + 1 - p + o" : plainFormula(layer);
  return { rule, filled: known };
}

/** The function that this node applies, with its own number. */
export function functionFormula({ params }: Pick<CheckedNode, 'params'>): string {
  const id = (params['function'] ?? params['activation']) as ActivationId;
  const formula = activationFormulas[id];
  const filled =
    'negativeSlope' in params && id === 'leakyRelu'
      ? formula.replace(' a ', ` ${tex(Number(params['negativeSlope']))} `)
      : 'alpha' in params && id === 'elu'
        ? formula.replace('\\alpha', tex(Number(params['alpha'])))
        : formula;
  return `\\phi(z) = ${filled}`;
}
