import { z } from 'zod';
import { done } from '../../base/index.js';
import type { RawData } from '../../data/index.js';
import { rawExample } from '../../data/index.js';
import type { Picture } from '../data-view/picture.js';
import { pictureOf, rawLayout, takenLayout } from '../data-view/picture.js';
import { stagesOf } from '../data-view/recipe-stages.js';
import { summaryOf } from '../data-view/values-summary.js';
import type { ViewedData } from '../data-view/viewed-data.js';
import { viewData } from '../data-view/viewed-data.js';
import { graphSchema } from '../graph.js';
import type { Method } from '../method.js';

/** Some examples of a part of a graph's data. */
export interface DataPage {
  readonly samples: readonly DataSample[];
}

export interface DataSample {
  /** Its number in the whole data, from 0. */
  readonly row: number;
  /** The class, the labels or the numbers, as people read them; empty for pixels. */
  readonly label: string;
  /** The file of a folder of images. */
  readonly file?: string;
  readonly picture?: Picture;
  /** Of a table, its cells: a number, a category, or null where nothing is known. Of other vectors, the first values. */
  readonly values?: readonly (number | string | null)[];
}

const params = z.strictObject({
  graph: graphSchema,
  part: z.enum(['train', 'validation', 'test']),
  from: z.int().nonnegative(),
  count: z.int().min(1).max(500),
  /** As the source has them, or as the network takes them. */
  form: z.enum(['original', 'taken']),
});
const mostValues = 64;

export const dataPage: Method<typeof params> = {
  id: 'dataPage',
  params,
  run: async ({ graph, part, from, count, form }, { home }) => {
    const viewed = await viewData(graph, home, false);
    if (!viewed.ok) return viewed;
    const rows = viewed.value.split[part].subarray(from, from + count);
    const samples: DataSample[] = [];
    for (const row of rows) samples.push(sampleOf(viewed.value, row, form));
    return done({ samples } satisfies DataPage);
  },
};

function sampleOf(viewed: ViewedData, row: number, form: 'original' | 'taken'): DataSample {
  const { raw } = viewed;
  const file = raw.images?.files[row]?.name;
  return { row, label: labelOf(raw, row), ...(file === undefined ? {} : { file }), ...lookOf(viewed, row, form) };
}

function lookOf({ raw, recipe }: ViewedData, row: number, form: 'original' | 'taken'): Partial<DataSample> {
  const stages = recipe && form === 'taken' ? stagesOf(raw, recipe, row) : undefined;
  const taken = stages?.ok ? stages.value.at(-1) : undefined;
  const values = taken?.values ?? rawExample(raw, row);
  const layout = taken ? takenLayout(taken.sizes) : rawLayout(raw);
  if (layout) {
    const { min, max } = raw.levels && !taken ? { min: 0, max: 255 } : summaryOf(values);
    // Levels and ink start at 0 for everybody; a single example must not look brighter than it is.
    return { picture: pictureOf(values, layout, Math.min(min, 0), raw.levels && taken ? Math.max(max, 1) : max) };
  }
  if (taken || !raw.columns) return { values: Array.from(values.subarray(0, mostValues)) };
  return { values: raw.columns.map((column, place) => cellOf(column, values[place] as number)) };
}

function cellOf(column: NonNullable<RawData['columns']>[number], value: number): number | string | null {
  if (Number.isNaN(value)) return null;
  return column.kind === 'category' ? (column.categories[value] ?? null) : Number(value.toPrecision(7));
}

function labelOf({ targets, classNames }: RawData, row: number): string {
  if (targets.task === 'classes') return classNames[targets.labels[row] ?? -1] ?? '';
  if (targets.task === 'pixels') return '';
  const { width, values } = targets;
  const own = values.subarray(row * width, (row + 1) * width);
  if (targets.task === 'number') return Array.from(own, (value) => String(Number(value.toPrecision(6)))).join(', ');
  return classNames.filter((_, place) => own[place] === 1).join(', ');
}
