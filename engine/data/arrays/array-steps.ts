import { elementCount } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';
import { spreadOf } from '../table/measure-recipe.js';

/** Sizes that examples can become, and how. */
export interface ArrayForm {
  readonly sizes: readonly number[];
  readonly steps: readonly RecipeStep[];
}

/** A row of values as a vector, or as a sequence of single ones. */
export function vectorForms(size: number): ArrayForm[] {
  return [
    { sizes: [size], steps: [] },
    { sizes: [size, 1], steps: [{ step: 'fold', features: 1 }] },
  ];
}

/** The vector among the forms as a sequence of these sizes, where it has as many values. */
export function foldOf(forms: readonly ArrayForm[], sizes: readonly number[]): ArrayForm | undefined {
  const [, features = 1] = sizes;
  const vector = forms.find((form) => form.sizes.length === 1 && form.sizes[0] === elementCount(sizes));
  if (!vector || sizes.length !== 2) return undefined;
  return { sizes, steps: [...vector.steps, { step: 'fold', features }] };
}

/** Each kind of input that examples of these sizes can become: as they are, as an image [channels, height, width], flat. */
export function arrayForms(sizes: readonly number[]): ArrayForm[] {
  if (sizes.length === 1) return vectorForms(sizes[0] ?? 1);
  const [height = 1, width = 1, channels = 1] = sizes;
  const asImage = sizes.length === 2 || (sizes.length === 3 && channels <= 4);
  return [
    { sizes, steps: [] },
    ...(asImage ? [{ sizes: [channels, height, width], steps: [{ step: 'channelsFirst' } as const] }] : []),
    { sizes: [elementCount(sizes)], steps: [{ step: 'flatten' } as const] },
  ];
}

/** Each kind of input that images [channels, height, width] can become: as they are, flat, row by row. */
export function imageForms(sizes: readonly number[]): ArrayForm[] {
  const [channels = 1, height = 1, width = 1] = sizes;
  return [
    { sizes, steps: [] },
    { sizes: [elementCount(sizes)], steps: [{ step: 'flatten' }] },
    { sizes: [height, width * channels], steps: [{ step: 'rows' }] },
  ];
}

/**
 * The step that brings values near 0, first of all steps: levels are divided by 255; vectors are standardised value by
 * value and all else with one mean and deviation, measured on the training rows alone.
 */
export function scaleStep(raw: RawData, trainRows: Uint32Array): RecipeStep {
  if (raw.levels) return { step: 'divide', by: 255 };
  const length = elementCount(raw.sizes);
  const perValue = raw.sizes.length === 1;
  const measured = Array.from({ length: perValue ? length : 1 }, (_, place) => {
    const each = perValue ? 1 : length;
    const values = new Float64Array(trainRows.length * each);
    trainRows.forEach((row, i) => {
      for (let j = 0; j < each; j++) values[i * each + j] = raw.values[row * length + place + j] as number;
    });
    return spreadOf(values);
  });
  return { step: 'standardise', mean: measured.map((m) => m.mean), deviation: measured.map((m) => m.deviation) };
}
