import { appendFile } from 'node:fs/promises';
import { valueOf } from '../../base/index.js';
import type { CheckpointName, MetricsLog, OpenRun } from '../../runs/index.js';
import { runPaths, writeCheckpoint } from '../../runs/index.js';
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

/** Where a run's rows and checkpoints go: its folder; and its progress: the host. A full disk ends the run. */
export class RunSink implements TrainingSink {
  /** The newest complete checkpoint's place. */
  last: Snapshot['trainer'] | undefined;
  /** The validation figures of the best epoch that this sink saw. */
  bestFigures: { readonly epoch: number; readonly figures: Figures } | undefined;
  private epochStart = performance.now();
  /** Seconds of earlier parts of the run. */
  private readonly secondsBefore: number;
  private layersTurn: Promise<void> = Promise.resolve();
  private losses: number[] = [];
  private firstStep = 0;

  constructor(
    private readonly run: OpenRun,
    private readonly log: MetricsLog,
    private readonly ready: { readonly seed: number; readonly watch: boolean },
    private readonly emit: (event: TrainingEvent) => void,
  ) {
    this.secondsBefore = run.record.totals['seconds'] ?? 0;
  }

  row(row: MetricRow): void {
    this.log.append(row);
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
    valueOf(await this.log.flush());
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
    this.emit({ type: 'progress', ...progress, seconds: this.secondsBefore + progress.seconds });
  }

  layers(sample: LayerSample): void {
    this.emit({ type: 'layers', ...sample });
    // For a window that is opened later. A full disk is told by the rows and checkpoints, which matter.
    this.layersTurn = this.layersTurn
      .then(() => appendFile(runPaths.layers(this.run.folder), `${JSON.stringify(sample)}\n`))
      .catch(() => undefined);
  }

  /** The losses of the steps since it was last told. */
  private tellSteps(): void {
    if (this.losses.length === 0) return;
    this.emit({ type: 'steps', first: this.firstStep, losses: this.losses });
    this.losses = [];
  }
}
