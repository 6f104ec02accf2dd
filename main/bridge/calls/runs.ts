import { z } from 'zod';
import type { Problem, Series } from '../../../engine/base/index.js';
import type {
  RunCurves,
  RunEstimate,
  RunHistoryLine,
  TrainingEvent,
  TrainingResult,
} from '../../../engine/session/index.js';
import { call } from '../call.js';
import { projectText } from './projects.js';

/** What a window reads of the engine's own words about runs. */
export type {
  LayerSample,
  LayerStatistics,
  RunChange,
  RunEstimate,
  RunHistoryLine,
  RunLine,
  TrainingEvent,
  TrainingResult,
} from '../../../engine/session/index.js';

/** A training under way; it belongs to the host, so a window that is loaded again finds it. */
export interface LiveRun {
  /** The host's number for it. */
  readonly job: number;
  /** The project it was started from. */
  readonly project?: string;
  /** The run folder; absent until it is made. */
  readonly run?: string;
  readonly status: 'preparing' | 'training' | 'pausing' | 'paused' | 'stopping';
  readonly started?: Extract<TrainingEvent, { type: 'started' }>;
  /** The newest progress. */
  readonly progress?: Extract<TrainingEvent, { type: 'progress' }>;
}

/** How a training ended. */
export type RunEnd =
  | { readonly ok: true; readonly result: TrainingResult }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A series of a chart, thinned to what a chart can show. */
export type RunSeries = Series;

/** A run with its curves, for charts. */
export type RunRecord = RunCurves;

const run = z.string().min(1).max(4096);

export const runCalls = {
  /** Every run with what differed from the run before, and the scores. */
  'runs.history': call<readonly RunHistoryLine[]>()(z.strictObject({})),
  'runs.live': call<readonly LiveRun[]>()(z.strictObject({})),
  /** Starts; events `run` and `runEnded` follow for everybody. */
  'runs.start': call<LiveRun>()(
    z.strictObject({
      graph: projectText,
      settings: z.record(z.string(), z.unknown()),
      project: z.string().optional(),
      name: z.string().max(200).optional(),
    }),
  ),
  'runs.resume': call<LiveRun>()(z.strictObject({ run, project: z.string().optional() })),
  'runs.control': call<null>()(
    z.strictObject({ job: z.number().int(), action: z.enum(['pause', 'resume', 'step', 'stop']) }),
  ),
  /** What a run would take here; a newer question breaks an older one off. */
  'runs.estimate': call<RunEstimate>()(z.strictObject({ graph: projectText })),
  /** Removes a run's folder for good; refused while it is under way. */
  'runs.delete': call<null>()(z.strictObject({ run })),
  /** At most `points` points of the steps, and twice as many of the epochs. */
  'runs.read': call<RunRecord>()(z.strictObject({ run, points: z.number().int().min(10).max(5000) })),
};
