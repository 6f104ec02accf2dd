import type { Dim, TensorType } from '../base/index.js';
import { BATCH, done, floatType, multiplyDims, sameType, zeros } from '../base/index.js';
import type { Node, Op, Value } from './contract.js';
import type { ConvAttrs } from './conv.js';
import { convLoops } from './conv-loops.js';
import { convMultiplyAdds, convOutput } from './conv-shape.js';
import { fixed, opFault } from './faults.js';
import type { OnnxWriter } from './onnx-writer.js';

const wanted = 'x [batch, C, H, W] and d [batch, O, oH, oW], the input and the output gradient of a convolution';

function weightType(x: TensorType, d: TensorType, a: ConvAttrs): TensorType {
  return floatType(fixed(d.shape[1]) ?? 0, (fixed(x.shape[1]) ?? 0) / a.groups, ...a.kernel);
}

/** x [batch, C, H, W] as [C / groups, groups * batch, H, W]: the batch takes the channels' place within each group. */
function batchAsChannels(w: OnnxWriter, x: string, shape: readonly Dim[], groups: number): string {
  const [batch, c, height, width] = shape as readonly [Dim, number, number, number];
  if (groups === 1) return w.node('Transpose', [x], { perm: { ints: [1, 0, 2, 3] } });
  const grouped = w.reshape(x, [batch, groups, c / groups, height, width]);
  const turned = w.node('Transpose', [grouped], { perm: { ints: [2, 1, 0, 3, 4] } });
  return w.reshape(turned, [c / groups, multiplyDims([groups, batch]) ?? groups, height, width]);
}

/**
 * A convolution of x with d as its kernel, channels and batch swapped: what was the stride between two windows is now
 * the distance between two cells of the kernel, and the other way round.
 */
function asConvolution(w: OnnxWriter, inputs: readonly string[], n: Node<ConvAttrs>): string {
  const { kernel, strides, pads, dilations, groups } = n.attrs;
  const [x, d] = n.inputs as readonly [Value, Value];
  const taps = w.node(
    'Conv',
    [
      batchAsChannels(w, inputs[0] ?? '', x.type.shape, groups),
      w.node('Transpose', [inputs[1] ?? ''], { perm: { ints: [1, 0, 2, 3] } }),
    ],
    {
      kernel_shape: { ints: d.type.shape.slice(2) as number[] },
      strides: { ints: dilations },
      dilations: { ints: strides },
      pads: { ints: pads },
      group: { int: groups },
    },
  );
  // Rows and columns at the end that no window reached would count as further taps.
  const cut = w.node('Slice', [taps, w.ints([0, 0]), w.ints(kernel), w.ints([2, 3])]);
  return w.node('Transpose', [cut], { perm: { ints: [1, 0, 2, 3] } });
}

const square: ConvAttrs = { kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1], dilations: [1, 1], groups: 1 };

export const convWeightGradient: Op<'convWeightGradient', ConvAttrs> = {
  id: 'convWeightGradient',
  doc: 'Gradient of conv with respect to w [O, C / groups, kH, kW]: the sum over batch and positions of x under each tap times d.',
  infer: (inputs, a) => {
    const [x, d] = inputs;
    if (inputs.length !== 2 || !x || !d) return opFault('convWeightGradient', inputs, wanted);
    const w = weightType(x, d, a);
    const y = convOutput(x, w, a);
    return y && sameType(y, d) ? done([w]) : opFault('convWeightGradient', inputs, wanted);
  },
  adjoint: (b, n, [g]) => {
    const [x, d] = n.inputs as readonly [Value, Value];
    const size = x.type.shape.slice(2) as [number, number];
    return g ? [b.op('convInputGradient', [d, g], { ...n.attrs, size }), b.op('conv', [x, g], n.attrs)] : [];
  },
  reference: ([x, d], a, [shape]) => {
    const w = zeros('float', shape ?? []);
    if (x && d) {
      const [inputs, gradients, step] = [x.data, d.data, a.strides[1]];
      convLoops(x.shape, d.shape, a, (xi, wi, yi, count) => {
        let sum = w.data[wi] as number;
        for (let j = 0; j < count; j++) sum += (inputs[xi + j * step] as number) * (gradients[yi + j] as number);
        w.data[wi] = sum;
      });
    }
    return [w];
  },
  onnx: (w, inputs, n) => [asConvolution(w, inputs, n)],
  cost: (n) => ({
    multiplyAdds: convMultiplyAdds((n.inputs[1] as Value).type, (n.outputs[0] as Value).type),
  }),
  examples: [
    { inputs: [floatType(BATCH, 2, 4, 3), floatType(BATCH, 3, 4, 3)], attrs: square, gives: ['float[3, 2, 3, 3]'] },
    {
      inputs: [floatType(BATCH, 4, 6, 7), floatType(BATCH, 6, 3, 2)],
      attrs: { kernel: [3, 2], strides: [2, 3], pads: [0, 1, 1, 0], dilations: [1, 2], groups: 2 },
      gives: ['float[6, 2, 3, 2]'],
    },
    {
      inputs: [floatType(BATCH, 3, 5, 5), floatType(BATCH, 3, 2, 2)],
      attrs: { ...square, strides: [2, 2], pads: [0, 0, 1, 1], groups: 3 },
      gives: ['float[3, 1, 3, 3]'],
    },
    {
      inputs: [floatType(BATCH, 3, 4, 4), floatType(BATCH, 2, 2, 2)],
      attrs: { ...square, kernel: [1, 1], strides: [2, 2], pads: [0, 0, 0, 0] },
      gives: ['float[2, 3, 1, 1]'],
    },
    {
      inputs: [floatType(3, 1, 5, 5), floatType(3, 1, 3, 2)],
      attrs: { kernel: [2, 2], strides: [3, 4], pads: [2, 0, 4, 3], dilations: [2, 1], groups: 1 },
      gives: ['float[1, 1, 2, 2]'],
    },
    {
      inputs: [floatType(BATCH, 2, 5, 4), floatType(BATCH, 4, 3, 3)],
      attrs: { kernel: [2, 2], strides: [2, 1], pads: [1, 0, 0, 1], dilations: [1, 2], groups: 1 },
      gives: ['float[4, 2, 2, 2]'],
    },
    {
      inputs: [floatType(BATCH, 1, 2, 3), floatType(BATCH, 20, 2, 2)],
      attrs: { ...square, kernel: [1, 2], pads: [0, 0, 0, 0] },
      gives: ['float[20, 1, 1, 2]'],
    },
    {
      inputs: [floatType(BATCH, 4, 4, 5), floatType(BATCH, 4, 2, 3)],
      attrs: { ...square, strides: [2, 2], groups: 4 },
      gives: ['float[4, 1, 3, 3]'],
    },
    {
      inputs: [floatType(BATCH, 20, 3, 2), floatType(BATCH, 20, 2, 2)],
      attrs: { ...square, kernel: [2, 1], pads: [0, 0, 0, 0], groups: 20 },
      gives: ['float[20, 1, 2, 1]'],
    },
    {
      inputs: [floatType(BATCH, 2, 4, 3), floatType(BATCH, 3, 4, 4)],
      attrs: square,
      gives: { fault: 'op-inputs' },
    },
  ],
};
