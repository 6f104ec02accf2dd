import type { Dim, TensorType } from '../base/index.js';

/** Whether there are two inputs, or a third one that is a float vector of this many numbers: the bias of an affine map. */
export function biasFits(inputs: readonly TensorType[], units: Dim | undefined): boolean {
  const bias = inputs[2];
  if (!bias) return inputs.length === 2;
  return inputs.length === 3 && bias.dtype === 'float' && bias.shape.length === 1 && bias.shape[0] === units;
}
