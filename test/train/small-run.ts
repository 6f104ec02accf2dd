import type { HostTensor } from '../../engine/base/index.js';
import { normal, randomKey, valueOf } from '../../engine/base/index.js';
import { check } from '../../engine/check/index.js';
import type { Dataset, Split } from '../../engine/data/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import { network } from '../../engine/document/index.js';
import type { Executor, Loaded } from '../../engine/execute/index.js';
import { reference } from '../../engine/execute/index.js';
import type {
  CheckpointReason,
  MetricRow,
  Snapshot,
  StepPlan,
  TrainingEnd,
  TrainingProgress,
  TrainingSettings,
  TrainingSink,
} from '../../engine/train/index.js';
import { makeStep, readSettings, readTrainerState, train, TrainingControl } from '../../engine/train/index.js';

/** Three clouds of points in the plane, as images of 1 x 3 x 3 whose cells lie between the corners' numbers. */
export function clouds(count = 44): Dataset {
  const inputs = new Float32Array(count * 9);
  const labels = Int32Array.from({ length: count }, (_, i) => i % 3);
  labels.forEach((label, i) => {
    for (let cell = 0; cell < 9; cell++) {
      const noise = 0.3 * normal(randomKey(1, 'test/clouds', i), cell);
      inputs[i * 9 + cell] = (Math.floor(cell / 3) === label ? 1 : 0) + noise;
    }
  });
  const classNames = ['top', 'middle', 'bottom'];
  return { count, sizes: [1, 3, 3], inputs, targets: { task: 'classes', labels }, classNames, fingerprint: 'clouds' };
}

/** The last third of a data set is validation, nothing is test. */
export function lastThird(dataset: Dataset): Split {
  const rows = Uint32Array.from({ length: dataset.count }, (_, i) => i);
  const cut = Math.ceil((dataset.count * 2) / 3);
  return { train: rows.subarray(0, cut), validation: rows.subarray(cut), test: new Uint32Array() };
}

/** A network with everything that could make a resumed run differ: convolution, batch norm and dropout. */
export function smallNetwork(): GraphDocument {
  const g = network('small');
  const image = g.input({ kind: 'image', channels: 1, height: 3, width: 3 }, { id: 'image' });
  const conv = g.layer('conv2d', { filters: 3, kernel: 2 }, image, { id: 'conv' });
  const norm = g.layer('batchNorm', {}, conv, { id: 'norm' });
  const relu = g.layer('activation', { function: 'relu' }, norm, { id: 'relu' });
  const flat = g.layer('flatten', {}, relu, { id: 'flat' });
  const drop = g.layer('dropout', { rate: 0.25 }, flat, { id: 'drop' });
  const scores = g.layer('dense', { units: 3 }, drop, { id: 'scores' });
  g.output(scores, { task: 'classes' }, { id: 'out' });
  return g.document();
}

/** Two dense layers on a flattened image, nothing random but the start. */
export function plainNetwork(): GraphDocument {
  const g = network('plain');
  const image = g.input({ kind: 'image', channels: 1, height: 3, width: 3 }, { id: 'image' });
  const flat = g.layer('flatten', {}, image, { id: 'flat' });
  const hidden = g.layer('dense', { units: 8, activation: 'relu' }, flat, { id: 'hidden' });
  const scores = g.layer('dense', { units: 3 }, hidden, { id: 'scores' });
  g.output(scores, { task: 'classes' }, { id: 'out' });
  return g.document();
}

/** Everything that a run gave its sink. */
export class Recording implements TrainingSink {
  readonly rows: MetricRow[] = [];
  readonly checkpoints: { snapshot: Snapshot; reason: CheckpointReason; best: boolean; at: number }[] = [];
  readonly told: { progress: TrainingProgress; at: number }[] = [];

  constructor(
    private readonly now: () => number = () => 0,
    private readonly onRow: (row: MetricRow) => void = () => undefined,
  ) {}

  row(row: MetricRow): void {
    this.rows.push(row);
    this.onRow(row);
  }

  checkpoint(snapshot: Snapshot, reason: CheckpointReason, { best }: { readonly best: boolean }): void {
    this.checkpoints.push({ snapshot, reason, best, at: this.now() });
  }

  progress(progress: TrainingProgress): void {
    this.told.push({ progress, at: this.now() });
  }
}

/** What a test changes of a run; the rest is small and quick. */
export interface SmallRun {
  readonly document?: GraphDocument;
  readonly dataset?: Dataset;
  readonly settings?: Partial<TrainingSettings>;
  readonly from?: Snapshot;
  readonly executor?: Executor;
  readonly control?: TrainingControl;
  readonly sink?: TrainingSink;
  readonly now?: () => number;
  /** Told before each call of one or more steps, and between batches of validation. */
  readonly onBreath?: () => void;
}

/** A finished run. */
export interface SmallResult {
  readonly end: TrainingEnd;
  readonly plan: StepPlan;
  readonly state: ReadonlyMap<string, HostTensor>;
}

/** Complete settings of small runs. */
export function smallSettings(given: Partial<TrainingSettings> = {}): TrainingSettings {
  return valueOf(readSettings({ epochs: 3, batchSize: 8, learningRate: 0.05, ...given }));
}

/** The Programs of a document. */
export function planOf(document: GraphDocument, settings: TrainingSettings): StepPlan {
  return valueOf(makeStep(check(document), settings));
}

/** Trains on the reference executor unless told otherwise, without any real clock. */
export async function smallRun(run: SmallRun = {}): Promise<SmallResult> {
  const settings = smallSettings(run.settings);
  const plan = planOf(run.document ?? smallNetwork(), settings);
  const dataset = run.dataset ?? clouds();
  const executor = run.executor ?? reference;
  const loaded: Loaded = valueOf(await executor.load(plan.programs, { threads: 1 }));
  try {
    const end = await train({
      plan,
      loaded,
      dataset,
      split: lastThird(dataset),
      settings,
      sink: run.sink ?? new Recording(),
      control: run.control ?? new TrainingControl(),
      now: run.now ?? (() => 0),
      breathe: () => {
        run.onBreath?.();
        return new Promise((resolve) => setImmediate(resolve));
      },
      ...(run.from && { from: run.from }),
    });
    return { end: valueOf(end), plan, state: await loaded.read() };
  } finally {
    await loaded.close();
  }
}

/** The snapshot as it is after being written to disk and read back. */
export function throughDisk({ trainer, state }: Snapshot): Snapshot {
  return { trainer: valueOf(readTrainerState(JSON.parse(JSON.stringify(trainer)))), state: structuredClone(state) };
}

/** A clock that goes on by so much each time it is read. */
export function tickingClock(tickMs: number): { now: () => number; read: () => number } {
  let time = 0;
  return { now: () => (time += tickMs), read: () => time };
}
