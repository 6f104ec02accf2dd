import type { Outcome, TensorType } from '../base/index.js';
import { done, sameType } from '../base/index.js';
import { opFault } from './faults.js';

/** An optimiser's shape rule: `alike` float tensors of one type, then `scalars` floats of shape []. */
export function updateTypes(
  op: string,
  inputs: readonly TensorType[],
  counts: { readonly alike: number; readonly scalars: number; readonly outputs: number },
): Outcome<TensorType[]> {
  const [w] = inputs;
  const tensors = inputs.slice(0, counts.alike);
  const scalars = inputs.slice(counts.alike);
  const fits =
    w?.dtype === 'float' &&
    tensors.length === counts.alike &&
    scalars.length === counts.scalars &&
    tensors.every((t) => sameType(t, w)) &&
    scalars.every((t) => t.dtype === 'float' && t.shape.length === 0);
  if (fits) return done(new Array<TensorType>(counts.outputs).fill(w));
  return opFault(op, inputs, `${counts.alike} float tensors of one shape, then floats of shape []: ${counts.scalars}`);
}
