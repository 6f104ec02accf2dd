import { BATCH, done, floatType, zeros } from '../base/index.js';
import type { Op, Value } from './contract.js';
import { channelLoops } from './batch-norm-channels.js';
import { biasFits } from './bias-input.js';
import { convLoops, convOnnxAttributes } from './conv-loops.js';
import { convMultiplyAdds, convOutput } from './conv-shape.js';
import { opFault } from './faults.js';
import type { Window } from './window.js';

/** A cross-correlation's geometry; `kernel` repeats the weights' sizes so that gradients know them. */
export interface ConvAttrs extends Window {
  readonly dilations: readonly [number, number];
  /** Input and output channels are cut into this many groups that see only each other. */
  readonly groups: number;
}

const wanted =
  'x [batch, C, H, W], w [O, C / groups, kH, kW] and perhaps a bias [O], with groups dividing C and O and the window inside the padded input';

const square: ConvAttrs = { kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 };

export const conv: Op<'conv', ConvAttrs> = {
  id: 'conv',
  doc: 'Cross-correlation y[n,o,i,j] = sum over c,p,q of x[n,c,i*s+p*d-pad,j*s+q*d-pad] * w[o,c,p,q], per group (Dumoulin & Visin 2016), plus b[o] where there is a third input b [O].',
  infer: (inputs, a) => {
    const type = convOutput(inputs[0], inputs[1], a);
    return type && biasFits(inputs, type.shape[1]) ? done([type]) : opFault('conv', inputs, wanted);
  },
  adjoint: (b, n, [d]) => {
    const [x, w] = n.inputs as readonly [Value, Value];
    if (!d) return [];
    const [height, width] = x.type.shape.slice(2) as [number, number];
    return [
      b.op('convInputGradient', [d, w], { ...n.attrs, size: [height, width] }),
      b.op('convWeightGradient', [x, d], n.attrs),
      ...(n.inputs.length > 2 ? [b.op('reduceSum', [d], { axes: [0, 2, 3], keepDims: false })] : []),
    ];
  },
  reference: ([x, w, bias], a, [shape]) => {
    const y = zeros('float', shape ?? []);
    if (bias) channelLoops(y.shape, (i, o) => (y.data[i] = bias.data[o] as number));
    if (x && w) {
      const [from, to, step] = [x.data, y.data, a.strides[1]];
      convLoops(x.shape, y.shape, a, (xi, wi, yi, count) => {
        const weight = w.data[wi] as number;
        for (let j = 0; j < count; j++) to[yi + j] = (to[yi + j] as number) + (from[xi + j * step] as number) * weight;
      });
    }
    return [y];
  },
  onnx: (w, inputs, n) => [w.node('Conv', inputs, convOnnxAttributes(n.attrs))],
  cost: (n) => ({
    multiplyAdds: convMultiplyAdds((n.outputs[0] as Value).type, (n.inputs[1] as Value).type),
  }),
  examples: [
    { inputs: [floatType(BATCH, 2, 5, 4), floatType(3, 2, 3, 3)], attrs: square, gives: ['float[batch, 3, 5, 4]'] },
    {
      inputs: [floatType(BATCH, 4, 6, 7), floatType(6, 2, 3, 2)],
      attrs: { kernel: [3, 2], strides: [2, 3], pads: [0, 1, 1, 0], dilations: [1, 2], groups: 2 },
      gives: ['float[batch, 6, 3, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 5, 5), floatType(3, 1, 3, 3)],
      attrs: { ...square, strides: [2, 2], pads: [0, 0, 1, 1], groups: 3 },
      gives: ['float[batch, 3, 2, 2]'],
    },
    {
      inputs: [floatType(BATCH, 2, 5, 4), floatType(3, 2, 3, 3), floatType(3)],
      attrs: square,
      gives: ['float[batch, 3, 5, 4]'],
    },
    {
      inputs: [floatType(BATCH, 20, 2, 3), floatType(5, 20, 2, 1), floatType(5)],
      attrs: { ...square, kernel: [2, 1], pads: [0, 0, 0, 0] },
      gives: ['float[batch, 5, 1, 3]'],
    },
    {
      inputs: [floatType(BATCH, 4, 4, 4), floatType(4, 1, 3, 3), floatType(4)],
      attrs: { ...square, groups: 4 },
      gives: ['float[batch, 4, 4, 4]'],
    },
    { inputs: [floatType(BATCH, 2, 5, 5), floatType(3, 3, 3, 3)], attrs: square, gives: { fault: 'op-inputs' } },
    {
      inputs: [floatType(BATCH, 2, 5, 4), floatType(3, 2, 3, 3), floatType(2)],
      attrs: square,
      gives: { fault: 'op-inputs' },
    },
  ],
};
