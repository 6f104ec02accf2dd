import type { WeightSpec } from './contract.js';
import type { ParamSchema } from './params.js';

/** The parameters of a normalisation that needs no running statistics. */
export const exampleNormParams = {
  epsilon: { kind: 'number', default: 1e-5, min: 1e-12, max: 1 },
  trainable: { kind: 'boolean', default: true },
} as const satisfies ParamSchema;

/** The scale `gamma`, at first 1, and the shift `beta`, at first 0, one of each per channel or feature. */
export function gammaAndBeta(count: number, trainable: boolean): WeightSpec[] {
  const spec = (name: string, value: number): WeightSpec => {
    return { name, shape: [count], axes: ['C'], kind: 'weight', initial: { kind: 'constant', value }, trainable };
  };
  return [spec('gamma', 1), spec('beta', 0)];
}
