import { z } from 'zod';
import type { DataPage, DataPreview, DataSampleStages, DataSources } from '../../../engine/session/index.js';
export type {
  BundledFacts,
  ClassCount,
  ColumnFacts,
  DataFix,
  DataPreview,
  DataSample,
  DataSampleStages,
  Picture,
  ValuesSummary,
} from '../../../engine/session/index.js';
import { call } from '../call.js';
import { projectText } from './projects.js';

/** Data that was brought to the host before. */
export interface BroughtData {
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

const graph = projectText;

export const dataCalls = {
  /** What can be learnt from: what comes along, and what was brought, the newest first. */
  'data.sources': call<DataSources & { readonly brought: readonly BroughtData[] }>()(z.strictObject({})),
  /** The data that a graph names, read anew from the disk. */
  'data.preview': call<DataPreview>()(z.strictObject({ graph })),
  /** Some examples of a part. */
  'data.page': call<DataPage>()(
    z.strictObject({
      graph,
      part: z.enum(['train', 'validation', 'test']),
      from: z.int().nonnegative(),
      count: z.int().min(1).max(500),
      form: z.enum(['original', 'taken']),
    }),
  ),
  /** One example on its way through the recipe. */
  'data.sample': call<DataSampleStages>()(z.strictObject({ graph, row: z.int().nonnegative() })),
  /** Makes a folder with a free name for a folder that is going to be brought; files follow as uploads into it. */
  'data.import': call<{ readonly path: string; readonly name: string }>()(
    z.strictObject({ name: z.string().min(1).max(200) }),
  ),
  /** Removes a folder that `data.import` has made since the host was started: bringing it was given up. */
  'data.discard': call<null>()(z.strictObject({ path: z.string().min(1).max(4096) })),
};
