import { ProblemError, elementCount, problem } from '../base/index.js';
import type { RecipeStep } from './recipe.js';
import { sizesText } from './sizes-text.js';

type SequenceStep = Extract<RecipeStep, { step: 'rows' | 'fold' | 'tokens' }>;

/** The sizes after a step that makes a sequence; refused where there is no image, or a vector of another length. */
export function sizesAfterSequenceStep(sizes: readonly number[], step: SequenceStep): readonly number[] {
  const [first = 1, height = 1, width = 1] = sizes;
  const came = sizesText(sizes);
  switch (step.step) {
    case 'rows':
      if (sizes.length !== 3) throw new ProblemError([problem('recipe-needs-image', { step: step.step, came })]);
      return [height, width * first];
    case 'fold':
      if (sizes.length !== 1 || first % step.features !== 0) {
        throw new ProblemError([problem('recipe-fold', { came, features: step.features })]);
      }
      return [first / step.features, step.features];
    case 'tokens':
      if (sizes.length !== 1) throw new ProblemError([problem('recipe-needs-vector', { step: step.step, came })]);
      return sizes;
  }
}

/** An image [channels, height, width] as [height, width * channels], the channels of a pixel one after the other. */
export function rowsOf(sizes: readonly number[], values: Float32Array): Float32Array {
  const [channels = 1] = sizes;
  const cells = elementCount(sizes) / channels;
  return values.map((_, i) => values[(i % channels) * cells + Math.floor(i / channels)] as number);
}
