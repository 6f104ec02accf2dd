import type { Dim, TensorType } from '../base/index.js';
import { BATCH, carriesBatch, done, floatType, intType, multiplyDims, sameShape, zeros } from '../base/index.js';
import { axisBlocks } from './axis-blocks.js';
import type { Node, Op, Value } from './contract.js';
import { frontAxis, opFault } from './faults.js';
import { eachIndexed } from './indexed-rows.js';
import type { OnnxWriter } from './onnx-writer.js';

/** The axis (from the front) that the indices' axes turn into, and its size. */
export interface ScatterAddAttrs {
  readonly axis: number;
  readonly size: number;
}

function scattered(inputs: readonly TensorType[], { axis, size }: ScatterAddAttrs): TensorType | undefined {
  const [updates, indices] = inputs;
  if (inputs.length !== 2 || updates?.dtype !== 'float' || indices?.dtype !== 'int') return undefined;
  const after = axis + indices.shape.length;
  if (frontAxis(axis, updates.shape.length + 1) !== axis || !Number.isInteger(size) || size < 1) return undefined;
  if (!sameShape(updates.shape.slice(axis, after), indices.shape)) return undefined;
  if (updates.shape.filter(carriesBatch).length > 1) return undefined;
  return { dtype: 'float', shape: [...updates.shape.slice(0, axis), size, ...updates.shape.slice(after)] };
}

/** ScatterElements wants one index per element of the updates, whose indexed axes become one here. */
function write(w: OnnxWriter, [updates, indices]: readonly string[], n: Node<ScatterAddAttrs>): string {
  const { axis } = n.attrs;
  const [updatesType, indicesType] = n.inputs.map((v) => v.type) as [TensorType, TensorType];
  const rows: Dim = multiplyDims(indicesType.shape) ?? 1;
  const before = updatesType.shape.slice(0, axis);
  const after = updatesType.shape.slice(axis + indicesType.shape.length);
  const flat = [...before, rows, ...after];
  const column = w.reshape(indices ?? '', [...before.map(() => 1), rows, ...after.map(() => 1)]);
  const every = w.node('Expand', [column, w.shape(flat)]);
  const nothing = w.node('Expand', [w.floats([0]), w.shape((n.outputs[0] as Value).type.shape)]);
  const attributes = { axis: { int: axis }, reduction: { string: 'add' } };
  return w.node('ScatterElements', [nothing, every, w.reshape(updates ?? '', flat)], attributes);
}

export const scatterAdd: Op<'scatterAdd', ScatterAddAttrs> = {
  id: 'scatterAdd',
  doc: "The adjoint of gather: (updates, indices) -> sums of the updates per index; the indices' axes become one axis of the given size.",
  infer: (inputs, attrs) => {
    const type = scattered(inputs, attrs);
    return type
      ? done([type])
      : opFault('scatterAdd', inputs, "float updates whose sizes from the axis on are the int indices' sizes");
  },
  adjoint: (b, n, [d]) => [d && b.op('gather', [d, n.inputs[1] as Value], { axis: n.attrs.axis }), undefined],
  reference: ([updates, indices], { axis }, [shape]) => {
    const sums = zeros('float', shape ?? []);
    if (updates && indices) {
      eachIndexed(axisBlocks(sums.shape, axis), indices, (to, from) => {
        sums.data[to] = (sums.data[to] as number) + (updates.data[from] as number);
      });
    }
    return [sums];
  },
  onnx: (w, inputs, n) => [write(w, inputs, n)],
  examples: [
    {
      inputs: [floatType(BATCH, 3, 2), intType(BATCH, 3)],
      attrs: { axis: 0, size: 4 },
      gives: ['float[4, 2]'],
      indexBelow: 4,
    },
    {
      inputs: [floatType(BATCH, 4, 2), intType(4)],
      attrs: { axis: 1, size: 3 },
      gives: ['float[batch, 3, 2]'],
      indexBelow: 3,
    },
    { inputs: [floatType(BATCH), intType()], attrs: { axis: 1, size: 3 }, gives: ['float[batch, 3]'], indexBelow: 3 },
    { inputs: [floatType(3, 2), intType(2)], attrs: { axis: 0, size: 4 }, gives: { fault: 'op-inputs' } },
  ],
};
