import { setImmediate } from 'node:timers/promises';
import type { Outcome, Problem } from '../../base/index.js';
import { done, fail, ProblemError, refused, valueOf } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import type { Loaded } from '../../execute/index.js';
import type { LockedRun, OpenRun, RunStatus } from '../../runs/index.js';
import { LayerLog, MetricsLog } from '../../runs/index.js';
import type {
  BestEpoch,
  MemoryEstimate,
  Snapshot,
  StepPlan,
  TrainingEnd,
  TrainingSettings,
} from '../../train/index.js';
import { train, TrainingControl } from '../../train/index.js';
import type { MethodContext } from '../method.js';
import type { TrainingEvent, TrainingResult } from '../training-events.js';
import type { PreparedData } from './prepare-data.js';
import { RunSink } from './run-sink.js';

/** A run that is ready to be trained, from the beginning or from a checkpoint. */
export interface ReadyRun {
  readonly checked: CheckedGraph;
  readonly settings: TrainingSettings;
  readonly data: PreparedData;
  readonly plan: StepPlan;
  readonly loaded: Loaded;
  readonly estimate: MemoryEstimate;
  readonly locked: LockedRun;
  readonly from?: Snapshot;
  readonly warnings: readonly Problem[];
  /** Whether somebody watches who wants to hear every step's loss and the statistics of layers. */
  readonly watch: boolean;
}

/** A run that nobody watches looks at its layers first after this time, which makes ready the Program for it. */
const layersUnwatchedAfterMs = 1000;

/** Trains a run to its end or to a stop, keeping `run.json` true at each turn. */
export async function runTraining(ready: ReadyRun, context: MethodContext): Promise<Outcome<TrainingResult>> {
  const { run } = ready.locked;
  const emit = (event: TrainingEvent): void => context.emit(event);
  const control = new TrainingControl();
  const log = await MetricsLog.open(run.folder, ready.from?.trainer.rows ?? 0);
  if (!log.ok) return log;
  const layers = await LayerLog.open(run.folder, ready.from?.trainer.step ?? 0);
  const logs = { metrics: log.value, layers };
  const sink = new RunSink(run, logs, { seed: ready.settings.seed, watch: ready.watch }, emit);
  emit(startedEvent(ready));
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    await mark(run, 'running');
    context.jobs.begin(context.id, { control: (action) => control[action]() });
    const ended = await trainNow(ready, sink, control);
    if (!ended.ok) return await failed(run, ended.problems, seconds());
    return await finish(ready, ended.value, sink, seconds());
  } catch (error) {
    if (error instanceof ProblemError) return await failed(run, error.problems, seconds());
    throw error;
  } finally {
    await log.value.close();
    await layers.close();
  }
}

function trainNow(ready: ReadyRun, sink: RunSink, control: TrainingControl): Promise<Outcome<TrainingEnd>> {
  const { plan, loaded, data, settings, from } = ready;
  const { dataset, split } = data;
  const now = (): number => performance.now();
  const breathe = (): Promise<void> => setImmediate();
  const layersAfterMs = ready.watch ? 0 : layersUnwatchedAfterMs;
  const job = { plan, loaded, dataset, split, settings, sink, control, now, breathe, layersAfterMs };
  return train({ ...job, ...(from ? { from } : {}) });
}

async function finish(
  ready: ReadyRun,
  end: TrainingEnd,
  sink: RunSink,
  seconds: number,
): Promise<Outcome<TrainingResult>> {
  const { run } = ready.locked;
  if (end.reason === 'not-finite') return failed(run, [end.problem], seconds);
  const best = sink.last?.best ?? null;
  await mark(run, end.reason === 'stopped' ? 'stopped' : 'finished', {
    ended: { reason: end.reason },
    totals: {
      step: end.step,
      epochsDone: end.epochsDone,
      seconds: (run.record.totals['seconds'] ?? 0) + seconds,
    },
    ...(best ? { scores: scoresOf(run, best, sink) } : {}),
  });
  const { step, epochsDone } = end;
  return done({
    run: run.folder,
    reason: end.reason,
    step,
    totalSteps: totalSteps(ready),
    epochsDone,
    seconds,
    best,
    alreadyFinished: false,
  });
}

/** What a list shows of the best epoch; its metrics where this process saw it, or an earlier one noted them. */
function scoresOf({ record }: OpenRun, best: BestEpoch, { bestFigures }: RunSink): OpenRun['record']['scores'] {
  const own = { validationLoss: best.validationLoss, bestEpoch: best.epoch };
  if (bestFigures?.epoch === best.epoch) return { ...bestFigures.figures.metrics, ...own };
  return record.scores['bestEpoch'] === best.epoch ? record.scores : own;
}

/** Notes the failure in `run.json` where the disk lets it, and answers the reason itself. */
async function failed(run: OpenRun, problems: readonly Problem[], seconds: number): Promise<Outcome<never>> {
  const codes = problems.map((p) => p.code);
  // As plain data: what a list of runs says of it later, in the reader's language.
  const noted = JSON.parse(JSON.stringify(problems.map(({ code, values, node }) => ({ code, values, node })))) as [];
  await run.update((record) => ({
    ...record,
    status: 'failed',
    ended: { reason: 'failed', codes, problems: noted },
    totals: { ...record.totals, seconds: (record.totals['seconds'] ?? 0) + seconds },
  }));
  return refused(...problems);
}

async function mark(run: OpenRun, status: RunStatus, more: Partial<OpenRun['record']> = {}): Promise<void> {
  valueOf(await run.update((record) => ({ ...record, ...more, status })));
}

function totalSteps({ settings, data }: ReadyRun): number {
  return settings.epochs * Math.ceil(data.split.train.length / settings.batchSize);
}

function startedEvent(ready: ReadyRun): TrainingEvent {
  const { checked, settings, data, locked, from } = ready;
  const { record, folder } = locked.run;
  return {
    type: 'started',
    run: folder,
    title: checked.document.title,
    parameters: checked.totals.parameters,
    trainable: checked.totals.trainable,
    examples: {
      train: data.split.train.length,
      validation: data.split.validation.length,
      test: data.split.test.length,
    },
    executor: `${record.executor.id} ${record.executor.version}`,
    threads: record.executor.threads,
    seed: settings.seed,
    estimatedBytes: ready.estimate.total,
    step: from?.trainer.step ?? 0,
    totalSteps: totalSteps(ready),
    epochs: settings.epochs,
    warnings: ready.warnings,
  };
}

/** A finished run that was asked to go on. */
export function alreadyFinished(run: OpenRun, settings: TrainingSettings): Outcome<TrainingResult> {
  const { totals } = run.record;
  const reason = run.record.ended?.['reason'] === 'early-stopping' ? 'early-stopping' : 'finished';
  const step = totals['step'];
  if (step === undefined) return fail('run-damaged', { path: run.folder, field: 'totals' });
  return done({
    run: run.folder,
    reason,
    step,
    totalSteps: step,
    epochsDone: totals['epochsDone'] ?? settings.epochs,
    seconds: 0,
    best: null,
    alreadyFinished: true,
  });
}
