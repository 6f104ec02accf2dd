import type { TensorType } from '../base/index.js';
import { BATCH, done, floatType, sameType, zeros } from '../base/index.js';
import type { Op, OpExample, Value } from './contract.js';
import { channelLoops } from './batch-norm-channels.js';
import { biasFits } from './bias-input.js';
import type { ConvAttrs } from './conv.js';
import { convLoops, convOnnxAttributes } from './conv-loops.js';
import { convMultiplyAdds, convOutput } from './conv-shape.js';
import { fixed, opFault } from './faults.js';
import { windowRest } from './window.js';

/** A convolution's geometry and what it does not tell: the height and width of the input. */
export interface ConvInputGradientAttrs extends ConvAttrs {
  readonly size: readonly [number, number];
}

const wanted =
  'd [batch, O, oH, oW] and w [O, C / groups, kH, kW] of a convolution of an input with this height and width, and perhaps a bias [C]';

function inputType(d: TensorType, w: TensorType, a: ConvInputGradientAttrs): TensorType {
  return { dtype: 'float', shape: [d.shape[0] ?? BATCH, (fixed(w.shape[1]) ?? 0) * a.groups, ...a.size] };
}

const strided: ConvInputGradientAttrs = {
  kernel: [3, 2],
  strides: [2, 3],
  pads: [0, 1, 1, 0],
  dilations: [1, 2],
  groups: 2,
  size: [6, 7],
};

const unit: ConvInputGradientAttrs = {
  kernel: [1, 1],
  strides: [2, 2],
  pads: [0, 0, 0, 0],
  dilations: [1, 1],
  groups: 1,
  size: [4, 4],
};

const examples: readonly OpExample<ConvInputGradientAttrs>[] = [
  {
    inputs: [floatType(BATCH, 3, 4, 3), floatType(3, 2, 3, 3)],
    attrs: { ...unit, kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], size: [4, 3] },
    gives: ['float[batch, 2, 4, 3]'],
  },
  { inputs: [floatType(BATCH, 4, 3, 2), floatType(4, 1, 3, 2)], attrs: strided, gives: ['float[batch, 2, 6, 7]'] },
  {
    inputs: [floatType(BATCH, 3, 2, 2), floatType(3, 1, 3, 3)],
    attrs: { ...unit, kernel: [3, 3], pads: [0, 0, 1, 1], groups: 3, size: [5, 5] },
    gives: ['float[batch, 3, 5, 5]'],
  },
  { inputs: [floatType(BATCH, 2, 2, 2), floatType(2, 3, 1, 1)], attrs: unit, gives: ['float[batch, 3, 4, 4]'] },
  {
    inputs: [floatType(BATCH, 4, 3, 3), floatType(4, 1, 3, 2)],
    attrs: { ...unit, kernel: [3, 2], strides: [1, 1], pads: [1, 1, 1, 0], groups: 4, size: [3, 3] },
    gives: ['float[batch, 4, 3, 3]'],
  },
  {
    inputs: [floatType(BATCH, 4, 2, 2), floatType(4, 1, 3, 3)],
    attrs: { ...unit, kernel: [3, 3], strides: [3, 2], pads: [0, 1, 1, 1], groups: 4, size: [6, 4] },
    gives: ['float[batch, 4, 6, 4]'],
  },
  {
    inputs: [floatType(BATCH, 20, 2, 1), floatType(20, 5, 1, 2)],
    attrs: { ...unit, kernel: [1, 2], strides: [1, 1], size: [2, 2] },
    gives: ['float[batch, 5, 2, 2]'],
  },
  {
    inputs: [floatType(BATCH, 1, 3, 2), floatType(1, 1, 2, 2)],
    attrs: { ...unit, kernel: [2, 2], strides: [3, 4], pads: [2, 0, 4, 3], dilations: [2, 1], size: [5, 5] },
    gives: ['float[batch, 1, 5, 5]'],
  },
  {
    inputs: [floatType(BATCH, 4, 3, 2), floatType(4, 1, 3, 2), floatType(2)],
    attrs: strided,
    gives: ['float[batch, 2, 6, 7]'],
  },
  {
    inputs: [floatType(BATCH, 2, 2, 3), floatType(2, 3, 2, 2), floatType(3)],
    attrs: { ...unit, kernel: [2, 2], size: [4, 6] },
    gives: ['float[batch, 3, 4, 6]'],
  },
  {
    inputs: [floatType(BATCH, 20, 2, 1), floatType(20, 5, 1, 2), floatType(5)],
    attrs: { ...unit, kernel: [1, 2], strides: [1, 1], size: [2, 2] },
    gives: ['float[batch, 5, 2, 2]'],
  },
  {
    inputs: [floatType(BATCH, 4, 2, 2), floatType(4, 1, 3, 3), floatType(4)],
    attrs: { ...unit, kernel: [3, 3], strides: [3, 2], pads: [0, 1, 1, 1], groups: 4, size: [6, 4] },
    gives: ['float[batch, 4, 6, 4]'],
  },
  {
    inputs: [floatType(BATCH, 2, 2, 2), floatType(2, 3, 1, 1), floatType(2)],
    attrs: unit,
    gives: { fault: 'op-inputs' },
  },
  {
    inputs: [floatType(BATCH, 2, 3, 2), floatType(2, 3, 1, 1)],
    attrs: unit,
    gives: { fault: 'op-inputs' },
  },
];

export const convInputGradient: Op<'convInputGradient', ConvInputGradientAttrs> = {
  id: 'convInputGradient',
  doc: 'Gradient of conv with respect to x: every d[n,o,i,j] * w[o,c,p,q] is added to the cell of x that it came from (a transposed convolution, Dumoulin & Visin 2016), plus b[c] where there is a third input b [C].',
  infer: (inputs, a) => {
    const [d, w] = inputs;
    const x = d && w && inputType(d, w, a);
    const y = convOutput(x, w, a);
    const fits = x && y && sameType(y, d) && biasFits(inputs, x.shape[1]);
    return fits ? done([x]) : opFault('convInputGradient', inputs, wanted);
  },
  adjoint: (b, n, [g]) => {
    const [d, w] = n.inputs as readonly [Value, Value];
    const { kernel, strides, pads, dilations, groups } = n.attrs;
    const attrs = { kernel, strides, pads, dilations, groups };
    if (!g) return [];
    return [
      b.op('conv', [g, w], attrs),
      b.op('convWeightGradient', [g, d], attrs),
      ...(n.inputs.length > 2 ? [b.op('reduceSum', [g], { axes: [0, 2, 3], keepDims: false })] : []),
    ];
  },
  reference: ([d, w, bias], a, [shape]) => {
    const x = zeros('float', shape ?? []);
    if (bias) channelLoops(x.shape, (i, c) => (x.data[i] = bias.data[c] as number));
    if (d && w) {
      const [from, to, step] = [d.data, x.data, a.strides[1]];
      convLoops(x.shape, d.shape, a, (xi, wi, yi, count) => {
        const weight = w.data[wi] as number;
        for (let j = 0; j < count; j++) {
          to[xi + j * step] = (to[xi + j * step] as number) + (from[yi + j] as number) * weight;
        }
      });
    }
    return [x];
  },
  onnx: (w, inputs, n) => {
    // Rows and columns at the end that no window reached come back as zeros, or the bias.
    const rest = { output_padding: { ints: windowRest(n.attrs, ...n.attrs.size) } };
    return [w.node('ConvTranspose', inputs, { ...convOnnxAttributes(n.attrs), ...rest })];
  },
  cost: (n) => {
    const [d, w] = n.inputs as readonly [Value, Value];
    return { multiplyAdds: convMultiplyAdds(d.type, w.type) };
  },
  examples,
};
