import { BATCH, done, floatType, zeros } from '../base/index.js';
import type { Op, Value } from './contract.js';
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
  'x [batch, C, H, W] and w [O, C / groups, kH, kW], with groups dividing C and O and the window inside the padded input';

const square: ConvAttrs = { kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 };

export const conv: Op<'conv', ConvAttrs> = {
  id: 'conv',
  doc: 'Cross-correlation y[n,o,i,j] = sum over c,p,q of x[n,c,i*s+p*d-pad,j*s+q*d-pad] * w[o,c,p,q], per group (Dumoulin & Visin 2016).',
  infer: (inputs, a) => {
    const type = convOutput(inputs[0], inputs[1], a);
    return inputs.length === 2 && type ? done([type]) : opFault('conv', inputs, wanted);
  },
  adjoint: (b, n, [d]) => {
    const [x, w] = n.inputs as readonly [Value, Value];
    if (!d) return [];
    const [height, width] = x.type.shape.slice(2) as [number, number];
    return [
      b.op('convInputGradient', [d, w], { ...n.attrs, size: [height, width] }),
      b.op('convWeightGradient', [x, d], n.attrs),
    ];
  },
  reference: ([x, w], a, [shape]) => {
    const y = zeros('float', shape ?? []);
    if (x && w) {
      convLoops(x.shape, y.shape, a, (xi, wi, yi) => {
        y.data[yi] = (y.data[yi] as number) + (x.data[xi] as number) * (w.data[wi] as number);
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
    { inputs: [floatType(BATCH, 2, 5, 5), floatType(3, 3, 3, 3)], attrs: square, gives: { fault: 'op-inputs' } },
  ],
};
