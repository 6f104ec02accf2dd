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
  private readonly epochs: EpochEvent[] = [];
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
    this.epochs.push(event);
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
    if (this.known.epochs < epochs.length) this.known = { epochs: epochs.length, curves: this.grown() };
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

  private grown(): RunRecord['curves'] {
    const names = Object.keys({ ...this.record.curves, loss: 0, ...this.epochs[0]?.validation.metrics });
    const added = (name: string, part: 'train' | 'validation'): Series => {
      const known = this.epochs.flatMap(({ epoch, [part]: figures }) => {
        const value = name === 'loss' ? figures.loss : figures.metrics[name];
        return value === undefined ? [] : [{ epoch, value }];
      });
      return { x: known.map(({ epoch }) => epoch), y: known.map(({ value }) => value) };
    };
    const none: Series = { x: [], y: [] };
    return Object.fromEntries(
      names.map((name) => {
        const { training = none, validation = none } = this.record.curves[name] ?? {};
        return [
          name,
          {
            training: joined(training, added(name, 'train')),
            validation: joined(validation, added(name, 'validation')),
          },
        ];
      }),
    );
  }

  private best(): BestMark | undefined {
    const told = this.epochs.filter(({ best }) => best).at(-1);
    if (!told) return this.record.best;
    const { epoch, validation } = told;
    return { epoch, validationLoss: validation.loss, metrics: validation.metrics };
  }
}

function joined(one: Series, other: Series): Series {
  return other.x.length === 0 ? one : { x: [...one.x, ...other.x], y: [...one.y, ...other.y] };
}
