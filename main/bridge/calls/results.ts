import { z } from 'zod';
import type {
  Activations,
  RunAnswers,
  RunEvaluation,
  RunInputs,
  RunSamples,
  ValuesPrediction,
} from '../../../engine/session/index.js';
import { call } from '../call.js';
import { projectText } from './projects.js';

const run = z.string().min(1).max(4096);
const weights = z.enum(['best', 'final']);

/** What a network is asked about; the engine's `sampleSchema` says what each is. */
const sample = z.union([
  z.strictObject({ row: z.number().int().nonnegative() }),
  z.strictObject({
    sizes: z.array(z.number().int().positive()).min(1).max(4),
    values: z.array(z.number().nullable()).min(1).max(4_000_000),
  }),
  z.strictObject({ csv: z.string().max(8_000_000), file: z.string().max(4096) }),
]);
const split = z.enum(['test', 'validation', 'training']);

export const resultCalls = {
  'results.evaluate': call<RunEvaluation>()(z.strictObject({ run, weights, split })),
  /** Every answer of a part, for the cells of a confusion matrix and for scatters. */
  'results.answers': call<RunAnswers>()(z.strictObject({ run, weights, split })),
  /** What one example of the run's data is: an image, or a row of these columns. */
  'results.inputs': call<RunInputs>()(z.strictObject({ run, weights })),
  'results.samples': call<RunSamples>()(
    z.strictObject({ run, weights, rows: z.array(z.number().int().nonnegative()).min(1).max(256) }),
  ),
  /** The run used last stays loaded, so that a stroke of a drawing is answered at once. */
  'results.predict': call<ValuesPrediction>()(z.strictObject({ run, weights, sample })),
  /** What each layer makes of a sample; of a drawn network with the weights it would start from. */
  'results.activations': call<Activations>()(
    z.strictObject({
      of: z.union([
        z.strictObject({ run, weights }),
        z.strictObject({ graph: projectText, settings: z.record(z.string(), z.unknown()) }),
      ]),
      sample,
      nodes: z.array(z.string()).max(64).optional(),
      limits: z
        .strictObject({ channels: z.number().int().min(1).max(256), side: z.number().int().min(1).max(64) })
        .optional(),
      kernel: z.string().optional(),
    }),
  ),
};
