import type { ExportProgress, TrainingEvent } from '../../engine/session/index.js';
import type { LiveRun, RunEnd } from './calls/runs.js';

/** What the host tells every window, unasked. */
export interface HostEvents {
  /** A run has begun, changed its state or made progress. */
  run: { readonly live: LiveRun; readonly event?: TrainingEvent };
  runEnded: { readonly job: number; readonly run?: string; readonly end: RunEnd };
  /** A run was deleted, the one in this folder. */
  runsChanged: { readonly deleted: string };
  /** How far the export of this ticket is. */
  exporting: { readonly ticket: string; readonly progress: ExportProgress };
  /** How many images of a folder are read, while a window waits to look at them. */
  dataRead: { readonly read: number; readonly total: number };
  /** The engine's process has ended without being asked to; it is started again with the next call that needs it. */
  engineGone: { readonly runs: readonly string[] };
}
