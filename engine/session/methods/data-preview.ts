import { z } from 'zod';
import type { Outcome, Problem } from '../../base/index.js';
import { done, elementCount } from '../../base/index.js';
import type { RawData, SkippedFile, Split, TableColumn, Task } from '../../data/index.js';
import { dataSources, rawExample } from '../../data/index.js';
import type { DataFix } from '../data-view/data-fixes.js';
import { stagesOf, stepValues } from '../data-view/recipe-stages.js';
import type { ValuesSummary } from '../data-view/values-summary.js';
import { summaryOf } from '../data-view/values-summary.js';
import type { ViewedData } from '../data-view/viewed-data.js';
import { viewData } from '../data-view/viewed-data.js';
import { graphSchema } from '../graph.js';
import type { Method } from '../method.js';

/** The data of a graph as a whole: what it is, its parts, what becomes of it, and whether the network fits. */
export interface DataPreview {
  readonly source: string;
  readonly kind: 'bundled' | 'images' | 'table' | 'arrays';
  readonly count: number;
  /** In memory, as it was read. */
  readonly bytes: number;
  readonly task: Task;
  readonly target?: string;
  /** Sizes of one example as the source has it. */
  readonly sizes: readonly number[];
  /** Ink on paper: the higher a value, the darker. */
  readonly ink: boolean;
  readonly split: Readonly<Record<'train' | 'validation' | 'test', number>>;
  /** Which parts the source itself names. */
  readonly given: { readonly validation: boolean; readonly test: boolean };
  readonly validationFraction: number;
  /** Classes, labels, or (pixels) classes of pixels, with how many of each part. */
  readonly classes?: readonly ClassCount[];
  /** What is learnt, where it is numbers. */
  readonly numbers?: readonly { readonly name: string; readonly summary: ValuesSummary }[];
  /** For a table, its columns but the target. */
  readonly columns?: readonly ColumnFacts[];
  /** Before the recipe, and after each of its steps; over some training examples. */
  readonly stages: readonly StageFacts[];
  /** How many training examples the figures of the stages are of. */
  readonly measured: number;
  /** Of a folder of images, its files. */
  readonly images?: {
    readonly grey: number;
    readonly smallest: readonly [height: number, width: number];
    readonly largest: readonly [height: number, width: number];
    readonly fileBytes: number;
  };
  readonly options: Readonly<Record<string, number>>;
  readonly skipped: { readonly count: number; readonly files: readonly SkippedFile[] };
  readonly notes: readonly Problem[];
  readonly fits: readonly DataFix[];
}

export interface ClassCount {
  readonly name: string;
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}

export type ColumnFacts = TableColumn & { readonly summary: ValuesSummary };

export interface StageFacts {
  /** Absent for what the source gives. */
  readonly step?: string;
  /** Single numbers of the step: what it divides by, how many cells it adds. */
  readonly values: Readonly<Record<string, number>>;
  readonly sizes: readonly number[];
  readonly summary: ValuesSummary;
}

/** Examples that the figures of the stages are of. */
const mostMeasured = 200;
const mostValues = 2_000_000;
const mostSkipped = 500;
const params = z.strictObject({ graph: graphSchema });

export const dataPreview: Method<typeof params> = {
  id: 'dataPreview',
  params,
  run: async ({ graph }, { home, emit }) => {
    const viewed = await viewData(graph, home, true, (read, total) => emit({ read, total }));
    if (!viewed.ok) return viewed;
    const stages = stageFacts(viewed.value);
    return stages.ok ? done(previewOf(viewed.value, stages.value)) : stages;
  },
};

function previewOf(viewed: ViewedData, { stages, measured }: { stages: StageFacts[]; measured: number }): DataPreview {
  const { raw, split, settings, notes, fits } = viewed;
  const { images, parts, target, columns } = raw;
  const bundled = dataSources.some(({ id }) => id === raw.source);
  const skipped = images?.skipped ?? [];
  const has = (part: number): boolean => parts?.includes(part) ?? false;
  return {
    source: raw.source,
    kind: bundled ? 'bundled' : images ? 'images' : columns ? 'table' : 'arrays',
    count: raw.count,
    bytes: raw.values.byteLength,
    task: raw.targets.task,
    ...(target === undefined ? {} : { target }),
    sizes: raw.sizes,
    ink: raw.source === 'digits' || raw.source === 'scenes',
    split: { train: split.train.length, validation: split.validation.length, test: split.test.length },
    given: { validation: has(1), test: has(2) },
    validationFraction: settings.validationFraction,
    ...learnt(raw, split),
    ...(columns ? { columns: columns.map((column, place) => columnFacts(raw, column, place)) } : {}),
    stages,
    measured,
    ...(images ? { images: imageFacts(images.files) } : {}),
    options: raw.options ?? {},
    skipped: { count: skipped.length, files: skipped.slice(0, mostSkipped) },
    notes,
    fits,
  };
}

function stageFacts({ raw, recipe, split }: ViewedData): Outcome<{ stages: StageFacts[]; measured: number }> {
  const steps = recipe?.steps ?? [];
  const fitting = Math.max(1, Math.floor(mostValues / elementCount(raw.sizes)));
  const measured = Math.min(mostMeasured, fitting, split.train.length);
  const values: number[][] = Array.from({ length: steps.length + 1 }, () => []);
  let sizes: (readonly number[])[] = [raw.sizes];
  // Spread over the whole part: files are often sorted.
  for (let i = 0; i < measured; i++) {
    const row = split.train[Math.floor((i * split.train.length) / measured)] ?? 0;
    const stages = recipe ? stagesOf(raw, recipe, row) : done([{ sizes: raw.sizes, values: rawExample(raw, row) }]);
    if (!stages.ok) return stages;
    for (const [place, stage] of stages.value.entries()) for (const value of stage.values) values[place]?.push(value);
    sizes = stages.value.map((stage) => stage.sizes);
  }
  const stages = values.map((all, place): StageFacts => {
    const step = place === 0 ? undefined : steps[place - 1];
    return {
      ...(step ? { step: step.step } : {}),
      values: step ? stepValues(step) : {},
      sizes: sizes[place] ?? raw.sizes,
      summary: summaryOf(all),
    };
  });
  return done({ stages, measured });
}

function learnt(raw: RawData, split: Split): Pick<DataPreview, 'classes' | 'numbers'> {
  const { targets, classNames } = raw;
  if (targets.task === 'number') {
    const of = (place: number) =>
      Array.from({ length: raw.count }, (_, row) => targets.values[row * targets.width + place] ?? NaN);
    return { numbers: classNames.map((name, place) => ({ name, summary: summaryOf(of(place)) })) };
  }
  const each = targets.task === 'pixels' ? elementCount(targets.sizes) : 1;
  const counts = classNames.map((name) => ({ name, train: 0, validation: 0, test: 0 }));
  for (const part of ['train', 'validation', 'test'] as const) {
    for (const row of split[part]) {
      if (!('labels' in targets)) {
        for (const [place, count] of counts.entries()) count[part] += targets.values[row * targets.width + place] ?? 0;
      } else {
        for (const label of targets.labels.subarray(row * each, (row + 1) * each)) {
          const count = counts[label];
          if (count) count[part] += 1;
        }
      }
    }
  }
  return { classes: counts };
}

function columnFacts({ values, count, sizes: [width = 1] }: RawData, column: TableColumn, place: number): ColumnFacts {
  const all = Array.from({ length: count }, (_, row) => values[row * width + place] as number);
  return { ...column, summary: summaryOf(all) };
}

function imageFacts(files: NonNullable<RawData['images']>['files']): NonNullable<DataPreview['images']> {
  const bySize = [...files].sort((a, b) => a.height * a.width - b.height * b.width);
  const [smallest, largest] = [bySize[0], bySize.at(-1)];
  return {
    grey: files.filter(({ grey }) => grey).length,
    smallest: [smallest?.height ?? 0, smallest?.width ?? 0],
    largest: [largest?.height ?? 0, largest?.width ?? 0],
    fileBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
