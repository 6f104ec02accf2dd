import type { Dim, TensorType } from '../base/index.js';
import { BATCH, carriesBatch, done, elementCount, floatType, intType } from '../base/index.js';
import { axisBlocks } from './axis-blocks.js';
import type { Op, Value } from './contract.js';
import { fixed, frontAxis, opFault } from './faults.js';
import { eachIndexed } from './indexed-rows.js';

/** The axis of fixed size that is indexed (negative: from the back of the data). */
export interface GatherAttrs {
  readonly axis: number;
}

function gathered(inputs: readonly TensorType[], { axis }: GatherAttrs): TensorType | undefined {
  const [data, indices] = inputs;
  const front = data && frontAxis(axis, data.shape.length);
  if (inputs.length !== 2 || front === undefined || indices?.dtype !== 'int') return undefined;
  if (fixed(data?.shape[front]) === undefined) return undefined;
  const shape = data?.shape.flatMap((dim, i): readonly Dim[] => (i === front ? indices.shape : [dim])) ?? [];
  return shape.filter(carriesBatch).length > 1 ? undefined : { dtype: data?.dtype ?? 'float', shape };
}

export const gather: Op<'gather', GatherAttrs> = {
  id: 'gather',
  doc: "Picks along an axis of (data, indices): the indices' sizes take that axis' place; indices count from 0 and must exist.",
  infer: (inputs, attrs) => {
    const type = gathered(inputs, attrs);
    return type
      ? done([type])
      : opFault(
          'gather',
          inputs,
          'data with an axis of fixed size and int indices, at most one of them with the batch',
        );
  },
  adjoint: (b, n, [d]) => {
    const [data, indices] = n.inputs as readonly [Value, Value];
    if (!d) return [];
    const axis = frontAxis(n.attrs.axis, data.type.shape.length) ?? 0;
    return [b.op('scatterAdd', [d, indices], { axis, size: data.type.shape[axis] as number }), undefined];
  },
  reference: ([data, indices], { axis }, [shape]) => {
    const out = new Float64Array(elementCount(shape ?? []));
    if (data && indices) {
      eachIndexed(axisBlocks(data.shape, axis), indices, (from, to) => {
        out[to] = data.data[from] as number;
      });
    }
    return [{ dtype: data?.dtype ?? 'float', shape: shape ?? [], data: out }];
  },
  onnx: (w, inputs, n) => [w.node('Gather', inputs, { axis: { int: n.attrs.axis } })],
  examples: [
    { inputs: [floatType(4, 2), intType(BATCH, 3)], attrs: { axis: 0 }, gives: ['float[batch, 3, 2]'], indexBelow: 4 },
    { inputs: [floatType(BATCH, 3, 2), intType(4)], attrs: { axis: 1 }, gives: ['float[batch, 4, 2]'], indexBelow: 3 },
    { inputs: [floatType(2, 3), intType(BATCH)], attrs: { axis: -1 }, gives: ['float[2, batch]'], indexBelow: 3 },
    { inputs: [floatType(BATCH, 3), intType()], attrs: { axis: 1 }, gives: ['float[batch]'], indexBelow: 3 },
    { inputs: [intType(3), intType(2, 2)], attrs: { axis: 0 }, gives: ['int[2, 2]'], indexBelow: 3 },
    { inputs: [floatType(BATCH, 3), intType(BATCH)], attrs: { axis: 1 }, gives: { fault: 'op-inputs' } },
    { inputs: [floatType(4, 2), floatType(3)], attrs: { axis: 0 }, gives: { fault: 'op-inputs' } },
  ],
};
