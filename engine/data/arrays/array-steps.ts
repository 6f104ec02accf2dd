import { elementCount } from '../../base/index.js';
import type { RawData } from '../raw-data.js';
import type { RecipeStep } from '../recipe.js';
import { spreadOf } from '../table/measure-recipe.js';

/** Each kind of input that examples of these sizes can become: as they are, as an image [channels, height, width], flat. */
export function arrayForms(
  sizes: readonly number[],
): { readonly sizes: readonly number[]; readonly steps: RecipeStep[] }[] {
  const [height = 1, width = 1, channels = 1] = sizes;
  const asImage = sizes.length === 2 || (sizes.length === 3 && channels <= 4);
  return [
    { sizes, steps: [] },
    ...(asImage ? [{ sizes: [channels, height, width], steps: [{ step: 'channelsFirst' } as const] }] : []),
    ...(sizes.length > 1 ? [{ sizes: [elementCount(sizes)], steps: [{ step: 'flatten' } as const] }] : []),
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
