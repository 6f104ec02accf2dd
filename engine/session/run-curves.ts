import type { Outcome, Problem, Series } from '../base/index.js';
import { done, problem, ThinnedSeries } from '../base/index.js';
import type { RunRecord, RunVersions } from '../runs/index.js';
import { metricsRows, openRun, runSummary } from '../runs/index.js';
import type { BestEpoch, Figures, LayerSample, MetricRow } from '../train/index.js';
import { layerSamples } from './layer-samples.js';
import type { RunLine } from './run-line.js';
import { runLine } from './run-line.js';

/** A metric over the epochs, as it was trained and as it was validated. */
export interface MetricCurves {
  readonly training: Series;
  readonly validation: Series;
}

/** A run with its curves, for charts. */
export interface RunCurves {
  readonly line: RunLine;
  /** Settings that the run was started with, complete. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly executor: string;
  readonly threads: number;
  /** What it was trained with and on; another machine or version may round differently. */
  readonly versions: RunVersions;
  readonly data: { readonly source: string; readonly fingerprint: string };
  /** Seconds of training so far, as last noted. */
  readonly seconds: number;
  readonly examples: { readonly train: number; readonly validation: number; readonly test: number };
  readonly stepsPerEpoch: number;
  /** Steps in the metrics file. */
  readonly step: number;
  /** Metric name (`loss`, `accuracy`, ...) to its curves; `x` counts epochs. */
  readonly curves: Readonly<Record<string, MetricCurves>>;
  /** The loss of single steps, `x` in epochs: the lowest and highest of each column, and the columns' means. */
  readonly steps: Series;
  readonly stepMeans: Series;
  /** The epoch with the lowest validation loss, with all figures of its validation. */
  readonly best?: BestEpoch & { readonly metrics: Readonly<Record<string, number>> };
  /** What steps did to each layer, thinned to a few dozen. */
  readonly layers: readonly LayerSample[];
  /** The trainer's word for why it ended: `finished`, `early-stopping`, `stopped`, `failed`. */
  readonly endedBy?: string;
  /** Why it failed, where it did. */
  readonly problems: readonly Problem[];
  /** The graph's text as it was trained. */
  readonly graph: string;
}

/** There are fewer epochs than steps, and people read single ones: so many times the points are kept of them. */
const epochPoints = 2;

/** Reads a run's metrics row by row, and keeps at most `points` points of the steps and twice as many of the epochs. */
export async function readCurves(folder: string, points: number): Promise<Outcome<RunCurves>> {
  const run = await openRun(folder);
  if (!run.ok) return run;
  const graph = await run.value.graphText();
  if (!graph.ok) return graph;
  const { record } = run.value;
  const stepsPerEpoch = stepsPerEpochOf(record);
  const gathered = new Gathered(points, stepsPerEpoch);
  for await (const row of metricsRows(run.value.folder)) gathered.take(row as MetricRow);
  const summary = await runSummary(run.value.folder);
  const { executor, settings, totals, data, versions } = record;
  return done({
    line: summary ? runLine(summary) : runLine({ folder: run.value.folder, record, live: false }),
    settings,
    executor: `${executor.id} ${executor.version}`,
    threads: executor.threads,
    versions,
    data: { source: data.source, fingerprint: data.fingerprint },
    seconds: totals['seconds'] ?? 0,
    examples: data.samples,
    stepsPerEpoch,
    ...gathered.curves(),
    layers: await layerSamples(run.value.folder),
    ...endedBy(record),
    problems: endProblems(record),
    graph: graph.value,
  });
}

/** How many steps an epoch of the run has. */
function stepsPerEpochOf({ settings, data }: RunRecord): number {
  const batch = settings['batchSize'];
  return Math.max(1, Math.ceil(data.samples.train / (typeof batch === 'number' ? batch : 1)));
}

function endedBy({ ended }: RunRecord): Pick<RunCurves, 'endedBy'> {
  const reason = ended?.['reason'];
  return typeof reason === 'string' ? { endedBy: reason } : {};
}

/** A failed run's reasons, where it noted them whole. */
function endProblems({ ended }: RunRecord): Problem[] {
  const problems = ended?.['problems'];
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((noted): Problem[] => {
    const { code, values, node } = noted as Partial<Problem>;
    if (typeof code !== 'string') return [];
    return [problem(code, values ?? {}, node === undefined ? {} : { node })];
  });
}

class Gathered {
  private readonly steps: ThinnedSeries;
  private readonly metrics = new Map<string, { training: ThinnedSeries; validation: ThinnedSeries }>();
  private best: RunCurves['best'];
  private step = 0;

  constructor(
    private readonly points: number,
    private readonly stepsPerEpoch: number,
  ) {
    this.steps = new ThinnedSeries(points);
  }

  take(row: MetricRow): void {
    this.step = Math.max(this.step, row.step);
    if (row.kind === 'step') {
      this.steps.append(row.step / this.stepsPerEpoch, row.loss);
      return;
    }
    const { epoch, step, validation } = row;
    this.epoch(epoch, 'training', row.train);
    this.epoch(epoch, 'validation', validation);
    if (row.best) this.best = { epoch, step, validationLoss: validation.loss, metrics: validation.metrics };
  }

  curves(): Pick<RunCurves, 'step' | 'steps' | 'stepMeans' | 'curves' | 'best'> {
    const curves = Array.from(this.metrics, ([name, { training, validation }]): [string, MetricCurves] => [
      name,
      { training: training.extremes(), validation: validation.extremes() },
    ]);
    return {
      step: this.step,
      steps: this.steps.extremes(),
      stepMeans: this.steps.means(),
      curves: Object.fromEntries(curves),
      ...(this.best ? { best: this.best } : {}),
    };
  }

  private epoch(epoch: number, part: 'training' | 'validation', { loss, metrics }: Figures): void {
    for (const [name, value] of [['loss', loss] as const, ...Object.entries(metrics)]) {
      let both = this.metrics.get(name);
      if (!both) {
        const most = epochPoints * this.points;
        both = { training: new ThinnedSeries(most), validation: new ThinnedSeries(most) };
        this.metrics.set(name, both);
      }
      both[part].append(epoch, value);
    }
  }
}
