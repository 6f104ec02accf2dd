import { valueOf } from '../../base/index.js';
import type { CheckpointName, LayerLog, MetricsLog, OpenRun } from '../../runs/index.js';
import { writeCheckpoint } from '../../runs/index.js';
import type {
  CheckpointReason,
  Figures,
  LayerSample,
  MetricRow,
  Snapshot,
  TrainingProgress,
  TrainingSink,
} from '../../train/index.js';
import type { TrainingEvent } from '../training-events.js';
import { memoryNow } from './machine.js';

/** Where a run's rows and checkpoints go: its folder; and its progress: the host. A full disk ends the run. */
export class RunSink implements TrainingSink {
  /** The newest complete checkpoint's place. */
  last: Snapshot['trainer'] | undefined;
  /** The validation figures of the best epoch that this sink saw. */
  bestFigures: { readonly epoch: number; readonly figures: Figures } | undefined;
  private epochStart = performance.now();
  /** Seconds of earlier parts of the run. */
  private readonly secondsBefore: number;
  private losses: number[] = [];
  private firstStep = 0;

  constructor(
    private readonly run: OpenRun,
    private readonly logs: { readonly metrics: MetricsLog; readonly layers: LayerLog },
    private readonly ready: { readonly seed: number; readonly watch: boolean },
    private readonly emit: (event: TrainingEvent) => void,
  ) {
    this.secondsBefore = run.record.totals['seconds'] ?? 0;
  }

  row(row: MetricRow): void {
    this.logs.metrics.append(row);
    if (row.kind !== 'epoch') {
      if (this.losses.length === 0) this.firstStep = row.step;
      if (this.ready.watch) this.losses.push(row.loss);
      return;
    }
    this.tellSteps();
    if (row.best) this.bestFigures = { epoch: row.epoch, figures: row.validation };
    const now = performance.now();
    const { kind: _kind, ...figures } = row;
    this.emit({ type: 'epoch', seconds: (now - this.epochStart) / 1000, ...figures });
    this.epochStart = now;
  }

  async checkpoint(snapshot: Snapshot, reason: CheckpointReason, { best }: { readonly best: boolean }): Promise<void> {
    // Rows first: a checkpoint must never know of steps that the metrics file does not have.
    valueOf(await this.logs.metrics.flush());
    const names: CheckpointName[] = [
      'last',
      ...(best ? (['best'] as const) : []),
      ...(reason === 'end' ? (['final'] as const) : []),
    ];
    const { trainer, state } = snapshot;
    const graph = this.run.record.graph.fingerprint;
    valueOf(
      await writeCheckpoint(this.run.folder, names, {
        step: trainer.step,
        seed: this.ready.seed,
        graph,
        trainer,
        state,
      }),
    );
    this.last = trainer;
  }

  progress(progress: TrainingProgress): void {
    this.tellSteps();
    const seconds = this.secondsBefore + progress.seconds;
    this.emit({ type: 'progress', ...progress, seconds, memory: memoryNow() });
  }

  layers(sample: LayerSample): void {
    if (this.ready.watch) this.emit({ type: 'layers', ...sample });
    // For a window that is opened later.
    this.logs.layers.append(sample);
  }

  /** The losses of the steps since it was last told. */
  private tellSteps(): void {
    if (this.losses.length === 0) return;
    this.emit({ type: 'steps', first: this.firstStep, losses: this.losses });
    this.losses = [];
  }
}
