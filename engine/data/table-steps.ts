import { ProblemError, elementCount, problem } from '../base/index.js';
import type { RecipeStep } from './recipe.js';
import { sizesText } from './sizes-text.js';

type StepOf<Id extends RecipeStep['step']> = Extract<RecipeStep, { step: Id }>;

/** The sizes after a step that works on single values; refused where it has another number of entries than there are values. */
export function sizesAfterTableStep(
  sizes: readonly number[],
  step: StepOf<'fill' | 'oneHot' | 'standardise'>,
): readonly number[] {
  const count = elementCount(sizes);
  const given = step.step === 'fill' ? step.values : step.step === 'oneHot' ? step.sizes : step.mean;
  const forAll = step.step === 'standardise' && given.length === 1;
  const uneven = step.step === 'standardise' && step.deviation.length !== step.mean.length;
  if (uneven || (!forAll && given.length !== count)) {
    throw new ProblemError([
      problem('recipe-step-values', { step: step.step, came: given.length, wanted: sizesText(sizes) }),
    ]);
  }
  return step.step === 'oneHot' ? [step.sizes.reduce((sum, size) => sum + Math.max(size, 1), 0)] : sizes;
}

/** Missing values (NaN) replaced by their column's. */
export function fill(values: Float32Array, { values: fillers }: StepOf<'fill'>): Float32Array {
  return values.map((value, i) => (Number.isNaN(value) ? (fillers[i] ?? value) : value));
}

/** Each category's number as a row of 0 with one 1; a number that is no category's is none. */
export function oneHot(values: Float32Array, { sizes }: StepOf<'oneHot'>): Float32Array {
  const spread = new Float32Array(sizes.reduce((sum, size) => sum + Math.max(size, 1), 0));
  let at = 0;
  for (const [i, size] of sizes.entries()) {
    const value = values[i] as number;
    if (size === 0) spread[at] = value;
    else if (value >= 0 && value < size) spread[at + value] = 1;
    at += Math.max(size, 1);
  }
  return spread;
}

/** (value - mean) / deviation, computed in float64. */
export function standardise(values: Float32Array, { mean, deviation }: StepOf<'standardise'>): Float32Array {
  const one = mean.length === 1;
  return values.map((value, i) => {
    const place = one ? 0 : i;
    return (value - (mean[place] as number)) / (deviation[place] as number);
  });
}
