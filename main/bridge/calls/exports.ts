import { z } from 'zod';
import type { Problem } from '../../../engine/base/index.js';
import type { ExportResult } from '../../../engine/session/index.js';
import { call } from '../call.js';
import { projectText } from './projects.js';

export type { ExportProgress } from '../../../engine/session/index.js';

/** What a window calls an export by, to be told of it and to stop it. */
const ticket = z.string().min(1).max(64);
const ofRun = { run: z.string().min(1).max(4096), weights: z.enum(['best', 'final']) };

/** An export as it lies on the disk. */
export interface ExportedNetwork {
  readonly folder: string;
  readonly parity: ExportResult['parity'];
  /** The model first; a window fetches them by their paths. */
  readonly files: readonly { readonly path: string; readonly name: string; readonly bytes: number }[];
  /** The Python script that runs the model. */
  readonly script: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** What the engine has to say of this export; empty for one that was made earlier. */
  readonly warnings: readonly Problem[];
}

export const exportCalls = {
  /** Writes the model and proves that it computes what was trained; a drawing without a run has its initial weights. */
  'exports.make': call<ExportedNetwork>()(
    z.union([
      z.strictObject({ ...ofRun, to: z.enum(['onnx']), ticket }),
      z.strictObject({ graph: projectText, to: z.enum(['onnx']), ticket }),
    ]),
  ),
  /** Breaks an export off, of which no file stays; nothing where it is done already. */
  'exports.stop': call<null>()(z.strictObject({ ticket })),
  /** Shows a file in the folder that it lies in; only the desktop app can. */
  'exports.reveal': call<null>()(z.strictObject({ path: z.string().min(1).max(4096) })),
  /** What was exported of a run before. */
  'exports.last': call<ExportedNetwork | null>()(z.strictObject(ofRun)),
};
