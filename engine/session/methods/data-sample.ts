import { z } from 'zod';
import { done, fail } from '../../base/index.js';
import { rawExample } from '../../data/index.js';
import type { Picture } from '../data-view/picture.js';
import { pictureOf, rawLayout, takenLayout } from '../data-view/picture.js';
import { stagesOf } from '../data-view/recipe-stages.js';
import { summaryOf } from '../data-view/values-summary.js';
import { viewData } from '../data-view/viewed-data.js';
import { graphSchema } from '../graph.js';
import type { Method } from '../method.js';

/** One example before the recipe and after each of its steps. */
export interface DataSampleStages {
  readonly row: number;
  readonly stages: readonly {
    readonly sizes: readonly number[];
    readonly min: number;
    readonly max: number;
    readonly picture?: Picture;
    /** The first values of what is no picture; null where nothing is known. */
    readonly values?: readonly (number | null)[];
  }[];
}

const params = z.strictObject({ graph: graphSchema, row: z.int().nonnegative() });
const mostValues = 16;

export const dataSample: Method<typeof params> = {
  id: 'dataSample',
  params,
  run: async ({ graph, row }, { home }) => {
    const viewed = await viewData(graph, home, false);
    if (!viewed.ok) return viewed;
    const { raw, recipe } = viewed.value;
    if (row >= raw.count) return fail('example-missing', { came: row, wanted: raw.count });
    const stages = recipe ? stagesOf(raw, recipe, row) : done([{ sizes: raw.sizes, values: rawExample(raw, row) }]);
    if (!stages.ok) return stages;
    return done({
      row,
      stages: stages.value.map(({ sizes, values }, place) => {
        const { min, max } = summaryOf(values);
        const same = sizes.join() === raw.sizes.join();
        const layout = place === 0 || same ? rawLayout(raw) : takenLayout(sizes);
        if (layout) return { sizes, min, max, picture: pictureOf(values, layout, Math.min(min, 0), max) };
        const first = Array.from(values.subarray(0, mostValues), (value) => (Number.isNaN(value) ? null : value));
        return { sizes, min, max, values: first };
      }),
    } satisfies DataSampleStages);
  },
};
