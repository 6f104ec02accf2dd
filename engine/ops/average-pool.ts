import { BATCH, done, elementCount, floatType, zeros } from '../base/index.js';
import type { Builder, Op, Value } from './contract.js';
import { opFault } from './faults.js';
import { poolLoops, poolOnnxAttributes, poolOutput, poolWanted } from './pool-window.js';
import type { Window } from './window.js';

/** 1 / (number of real cells) of every window, [1, 1, oH, oW]. */
function shares(b: Builder, x: Value, y: Value, a: Window): Value {
  const shape = [1, 1, ...(y.type.shape.slice(2) as number[])];
  const cells = new Float64Array(elementCount(shape));
  poolLoops([1, 1, ...(x.type.shape.slice(2) as number[])], shape, a, (yi) => {
    cells[yi] = (cells[yi] as number) + 1;
  });
  return b.constant(
    shape,
    cells.map((count) => 1 / count),
  );
}

export const averagePool: Op<'averagePool', Window> = {
  id: 'averagePool',
  doc: 'Mean of each window of x [batch, C, H, W] over its real cells: padding is not counted.',
  infer: (inputs, a) => {
    const y = poolOutput(inputs, a);
    return y ? done([y]) : opFault('averagePool', inputs, poolWanted);
  },
  adjoint: (b, n, [d]) => {
    const x = n.inputs[0] as Value;
    if (!d) return [];
    const [channels, ...size] = x.type.shape.slice(1) as [number, number, number];
    const { kernel, strides, pads } = n.attrs;
    const shared = b.op('mul', [d, shares(b, x, n.outputs[0] as Value, n.attrs)], {});
    const shape = [channels, 1, ...kernel];
    const ones = b.constant(shape, new Float64Array(elementCount(shape)).fill(1));
    return [
      b.op('convInputGradient', [shared, ones], { kernel, strides, pads, dilations: [1, 1], groups: channels, size }),
    ];
  },
  reference: ([x], a, [shape]) => {
    const y = zeros('float', shape ?? []);
    const cells = new Float64Array(y.data.length);
    if (x) {
      poolLoops(x.shape, y.shape, a, (yi, xi) => {
        y.data[yi] = (y.data[yi] as number) + (x.data[xi] as number);
        cells[yi] = (cells[yi] as number) + 1;
      });
    }
    return [{ ...y, data: y.data.map((sum, i) => sum / (cells[i] as number)) }];
  },
  onnx: (w, inputs, n) => {
    const [x, y] = [n.inputs[0] as Value, n.outputs[0] as Value];
    return [w.node('AveragePool', inputs, poolOnnxAttributes(x.type, y.type, n.attrs))];
  },
  examples: [
    {
      inputs: [floatType(BATCH, 2, 4, 6)],
      attrs: { kernel: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] },
      gives: ['float[batch, 2, 2, 3]'],
    },
    {
      inputs: [floatType(BATCH, 1, 7, 5)],
      attrs: { kernel: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] },
      gives: ['float[batch, 1, 4, 3]'],
    },
    {
      inputs: [floatType(BATCH, 2, 4, 5)],
      attrs: { kernel: [3, 2], strides: [1, 3], pads: [1, 0, 2, 1] },
      gives: ['float[batch, 2, 5, 2]'],
    },
    {
      inputs: [floatType(BATCH, 1, 3, 3)],
      attrs: { kernel: [1, 1], strides: [2, 2], pads: [0, 0, 0, 1] },
      gives: ['float[batch, 1, 2, 2]'],
    },
    {
      inputs: [floatType(BATCH, 1, 5, 5)],
      attrs: { kernel: [2, 2], strides: [1, 1], pads: [2, 0, 0, 0] },
      gives: { fault: 'op-inputs' },
    },
    {
      inputs: [floatType(BATCH, 5, 5)],
      attrs: { kernel: [2, 2], strides: [1, 1], pads: [0, 0, 0, 0] },
      gives: { fault: 'op-inputs' },
    },
  ],
};
