import type { DType, Tensor } from '../../engine/base/index.js';
import { valueOf } from '../../engine/base/index.js';
import { differentiate } from '../../engine/compile/differentiate.js';
import { evaluate } from '../../engine/execute/reference/index.js';
import type { AttrsOf, OpId, Value } from '../../engine/ops/index.js';
import { NodeList, findOp } from '../../engine/ops/index.js';

/** A tensor written as its rows' numbers; without a shape it is a vector. */
export function tensor(
  data: readonly number[],
  shape: readonly number[] = [data.length],
  dtype: DType = 'float',
): Tensor {
  return { dtype, shape, data: Float64Array.from(data) };
}

/** What the reference answers for the first output, as a plain list. */
export function compute<I extends OpId>(id: I, inputs: readonly Tensor[], attrs: AttrsOf<I>): number[] {
  const op = findOp(id);
  const types = op ? valueOf(op.infer(inputs, attrs)) : [];
  const outputs = op?.reference(
    inputs,
    attrs,
    types.map(({ shape }) => shape as readonly number[]),
  );
  return Array.from(outputs?.[0]?.data ?? []);
}

/** The gradients of the sum of the first output with respect to every input, as plain lists. */
export function gradientsOfSum<I extends OpId>(
  id: I,
  inputs: readonly Tensor[],
  attrs: AttrsOf<I>,
): (number[] | undefined)[] {
  const b = new NodeList();
  const leaves = inputs.map((t, i) => b.input(String(i), { dtype: t.dtype, shape: t.shape }));
  const y = b.op(id, leaves, attrs);
  const ones = b.op('broadcastTo', [b.scalar(1)], { shape: y.type.shape });
  const gradients = differentiate(b, [[y, ones]], leaves);
  const values = evaluate(b.nodes, new Map(leaves.map((leaf, i): [Value, Tensor] => [leaf, inputs[i] as Tensor])), 1);
  return gradients.map((g) => g && Array.from(values.get(g)?.data ?? []));
}
