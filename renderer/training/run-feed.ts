import type { Series } from '../../engine/base/index.js';
import { ThinnedSeries } from '../../engine/base/index.js';
import type { LayerSample, RunRecord, TrainingEvent } from '../../main/bridge/index.js';

const mostSamples = 160;

type EpochEvent = Extract<TrainingEvent, { type: 'epoch' }>;

/** The best epoch: that with the lowest validation loss. */
export interface BestMark {
  readonly epoch: number;
  readonly validationLoss: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/** What the charts of a run draw. */
export interface RunCharts {
  /** The loss of steps: extremes of each column, and the columns' means; `x` in epochs. */
  readonly steps: Series;
  readonly stepMeans: Series;
  readonly curves: RunRecord['curves'];
  readonly best: BestMark | undefined;
}

/** A run's curves as they lie on the disk, going on with what the host tells. */
export class RunFeed {
  private readonly steps: ThinnedSeries;
  private readonly epochs: EpochSeries;
  private bestTold: EpochEvent | undefined;
  /** What the run does to its layers, oldest first; thinned where it becomes long. */
  layers: readonly LayerSample[];
  private lastStep: number;
  private lastEpoch: number;
  /** The curves of so many epochs: the same until there is one more, so that their charts need not be drawn again. */
  private known: { readonly epochs: number; readonly curves: RunRecord['curves'] };
  /** Whether steps are missing between what was read and what was told: then it is to be read again. */
  gap = false;

  constructor(
    readonly record: RunRecord,
    points = 500,
  ) {
    this.steps = new ThinnedSeries(points);
    this.epochs = new EpochSeries(2 * points);
    this.layers = record.layers;
    this.known = { epochs: 0, curves: record.curves };
    this.lastStep = record.step;
    this.lastEpoch = record.curves['loss']?.validation.x.at(-1) ?? 0;
  }

  /** Takes what was told; false: it was known already, or says nothing about the curves. */
  take(event: TrainingEvent): boolean {
    if (event.type === 'steps') return this.takeSteps(event.first, event.losses);
    if (event.type !== 'epoch' || event.epoch <= this.lastEpoch) return false;
    this.lastEpoch = event.epoch;
    this.epochs.append(event);
    if (event.best) this.bestTold = event;
    return true;
  }

  takeLayers({ step, layers }: LayerSample): void {
    const before = this.layers.filter((sample) => sample.step < step);
    const kept = before.length < mostSamples ? before : before.filter((_, i) => i % 2 === 0);
    this.layers = [...kept, { step, layers }];
  }

  /** Everything so far, as new values. */
  charts(): RunCharts {
    const { record, epochs } = this;
    if (this.known.epochs < epochs.count) this.known = { epochs: epochs.count, curves: grown(record.curves, epochs) };
    return {
      steps: joined(record.steps, this.steps.extremes()),
      stepMeans: joined(record.stepMeans, this.steps.means()),
      curves: this.known.curves,
      best: this.best(),
    };
  }

  private takeSteps(first: number, losses: readonly number[]): boolean {
    if (first > this.lastStep + 1) this.gap = true;
    const known = Math.max(0, this.lastStep + 1 - first);
    for (let i = known; i < losses.length; i++) {
      this.steps.append((first + i) / this.record.stepsPerEpoch, losses[i] as number);
    }
    this.lastStep = Math.max(this.lastStep, first + losses.length - 1);
    return known < losses.length;
  }

  private best(): BestMark | undefined {
    if (!this.bestTold) return this.record.best;
    const { epoch, validation } = this.bestTold;
    return { epoch, validationLoss: validation.loss, metrics: validation.metrics };
  }
}

/** What epochs tell, metric by metric, thinned where there are many. */
class EpochSeries {
  count = 0;
  readonly metrics = new Map<string, { readonly training: ThinnedSeries; readonly validation: ThinnedSeries }>();

  constructor(private readonly points: number) {}

  append({ epoch, train, validation }: EpochEvent): void {
    this.count += 1;
    for (const name of ['loss', ...Object.keys(validation.metrics)]) {
      let both = this.metrics.get(name);
      if (!both) {
        both = { training: new ThinnedSeries(this.points), validation: new ThinnedSeries(this.points) };
        this.metrics.set(name, both);
      }
      const [trained, validated] = [train, validation].map((of) => (name === 'loss' ? of.loss : of.metrics[name]));
      if (trained !== undefined) both.training.append(epoch, trained);
      if (validated !== undefined) both.validation.append(epoch, validated);
    }
  }
}

function grown(before: RunRecord['curves'], { metrics }: EpochSeries): RunRecord['curves'] {
  const none: Series = { x: [], y: [] };
  const added = Array.from(metrics, ([name, { training, validation }]) => {
    const known = before[name];
    return [
      name,
      {
        training: joined(known?.training ?? none, training.extremes()),
        validation: joined(known?.validation ?? none, validation.extremes()),
      },
    ] as const;
  });
  return { ...before, ...Object.fromEntries(added) };
}

function joined(one: Series, other: Series): Series {
  return other.x.length === 0 ? one : { x: [...one.x, ...other.x], y: [...one.y, ...other.y] };
}
