import type { HostTensor, RandomKey, Tensor } from '../../engine/base/index.js';
import {
  concreteShape,
  elementCount,
  normal,
  permutation,
  randomBelow,
  randomKey,
  uniform,
} from '../../engine/base/index.js';
import type { Filling, Op, OpExample } from '../../engine/ops/index.js';

/** Tensors for an example's inputs: the same numbers for the same seed, and exact in float32. */
export function exampleInputs(op: Op, example: OpExample, batch: number, seed: number): Tensor[] {
  return example.inputs.map((type, i) => {
    const shape = concreteShape(type.shape, batch);
    const key = randomKey(seed, `${op.id}/${i}`, batch);
    const count = elementCount(shape);
    const at =
      type.dtype === 'int'
        ? intAt(fillingOf(example, i), key, example.indexBelow ?? 2)
        : floatAt(fillingOf(example, i), key, count, i);
    return { dtype: type.dtype, shape, data: Float64Array.from({ length: count }, (_, k) => Math.fround(at(k))) };
  });
}

/** What the example's input `i` is filled with. */
export function fillingOf({ values = 'normal' }: OpExample, i: number): Filling {
  return typeof values === 'string' ? values : (values[i] ?? 'normal');
}

function intAt(kind: Filling, key: RandomKey, below: number): (k: number) => number {
  if (kind !== 'distinct') return (k) => randomBelow(key, k, below);
  const order = permutation(key, below);
  return (k) => order[k % below] as number;
}

function floatAt(kind: Filling, key: RandomKey, count: number, input: number): (k: number) => number {
  if (kind === 'mask') return (k) => randomBelow(key, k, 2);
  if (kind === 'positive') return (k) => 0.5 + 1.5 * uniform(key, k);
  if (kind === 'unit') return (k) => uniform(key, k);
  if (kind === 'away') return (k) => awayFromZero(normal(key, k));
  if (kind === 'normal') return (k) => normal(key, k);
  const order = permutation(key, count);
  // Shifted by a part of the spacing per input, so that numbers of two inputs are apart too.
  return (k) => 4 * (((order[k] as number) + 0.5 + 0.37 * input) / count) - 2;
}

function awayFromZero(x: number): number {
  return x < 0 ? x - 0.1 : x + 0.1;
}

/** The tensor as an executor is fed it: float32 and int32. */
export function toHost(tensor: Tensor): HostTensor {
  return tensor.dtype === 'float'
    ? { dtype: 'float', shape: tensor.shape, data: Float32Array.from(tensor.data) }
    : { dtype: 'int', shape: tensor.shape, data: Int32Array.from(tensor.data) };
}
