import { z } from 'zod';
import type { ExportResult, RunEvaluation, RunExamples } from '../../../engine/session/index.js';
import { call } from '../call.js';

const run = z.string().min(1).max(4096);
const weights = z.enum(['best', 'final']);

/** A finished export and where a window can fetch its files. */
export interface ExportedFiles {
  readonly result: ExportResult;
  /** Names to fetch with `files.url`, sizes in bytes. */
  readonly files: readonly { readonly path: string; readonly name: string; readonly bytes: number }[];
}

export const resultCalls = {
  'results.evaluate': call<RunEvaluation>()(
    z.strictObject({ run, weights, split: z.enum(['test', 'validation', 'training']) }),
  ),
  'results.examples': call<RunExamples>()(
    z.strictObject({ run, rows: z.array(z.number().int().nonnegative()).max(1000) }),
  ),
  'results.export': call<ExportedFiles>()(z.strictObject({ run, weights, to: z.enum(['onnx']) })),
};
