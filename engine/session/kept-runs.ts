import { stat } from 'node:fs/promises';
import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { RawData } from '../data/index.js';
import { loadData } from '../data/index.js';
import type { HostTensors, Loaded } from '../execute/index.js';
import type { EvaluatedRows } from '../train/index.js';
import { evaluateRows, makeEvaluate } from '../train/index.js';
import { runPaths } from '../runs/index.js';
import type { EngineHome } from './method.js';
import type { RunGraph } from './opened-run.js';
import { readRunGraph } from './opened-run.js';
import { layerPrograms } from './layer-programs.js';
import type { WeightsChoice } from './run-weights.js';
import { readWeights } from './run-weights.js';
import { asRecorded, chooseExecutor } from './training/choose-executor.js';
import type { PreparedData } from './training/prepare-data.js';
import { prepareRecorded, taskOf } from './training/prepare-data.js';

/** A run's network, loaded, with what is asked of it again and again. Use it only inside `KeptRuns.use`. */
export class KeptRun {
  private prepared: Promise<Outcome<PreparedData>> | undefined;
  private loadedRaw: Promise<Outcome<RawData>> | undefined;
  /** The file of the data when it was read. */
  private dataVersion: string | undefined;

  constructor(
    readonly read: RunGraph,
    readonly weights: ReadonlyMap<string, HostTensor>,
    private readonly loaded: Loaded,
    private readonly home: EngineHome,
  ) {}

  /** The data by the recorded recipe; read again where its file has changed. */
  async data(): Promise<Outcome<PreparedData>> {
    await this.forgetOldData();
    const { checked, recipe, settings } = this.read;
    return (this.prepared ??= prepareRecorded(checked, recipe, this.home.bundledDirectory, settings));
  }

  /** The same, refused where the data is not what the run was trained on: scores of other data would mean nothing. */
  async unchangedData(): Promise<Outcome<PreparedData>> {
    const data = await this.data();
    if (!data.ok) return data;
    const { source, fingerprint: recorded } = this.read.run.record.data;
    return data.value.dataset.fingerprint === recorded ? data : fail('run-data-changed', { source });
  }

  /** The data before the recipe. */
  async raw(): Promise<Outcome<RawData>> {
    await this.forgetOldData();
    const { checked, recipe } = this.read;
    const { source, target, options } = recipe;
    const choice = { source, ...(target === undefined ? {} : { target }), ...(options ? { options } : {}) };
    return (this.loadedRaw ??= loadData(choice, taskOf(checked), this.home));
  }

  /** What the network answers for a batch. */
  async predict(x: HostTensor): Promise<HostTensor> {
    return (await this.loaded.run('predict', { [DATA_INPUT]: x }))['prediction'] as HostTensor;
  }

  /** Every layer's outputs for a batch, named by `layerOutput`, and `prediction`. */
  layers(x: HostTensor): Promise<HostTensors> {
    return this.loaded.run('layers', { [DATA_INPUT]: x });
  }

  /** The loss over these rows and the answer to each. */
  async evaluate({ dataset }: PreparedData, rows: Uint32Array): Promise<Outcome<EvaluatedRows>> {
    const evaluated = await evaluateRows({ loaded: this.loaded, dataset, rows, metrics: [] });
    return evaluated ? done(evaluated) : fail('evaluate-stopped');
  }

  close(): Promise<void> {
    return this.loaded.close();
  }

  private async forgetOldData(): Promise<void> {
    const now = await version(this.read.recipe.source);
    if (now !== this.dataVersion) this.prepared = this.loadedRaw = undefined;
    this.dataVersion = now;
  }
}

interface Entry {
  readonly key: string;
  readonly opened: Promise<Outcome<KeptRun>>;
  users: number;
  replaced: boolean;
}

/** A run, and the one that it is compared with. */
const MOST_KEPT = 2;

/** The runs that were asked about last stay loaded, so that each stroke of a drawing is answered at once. */
export class KeptRuns {
  /** The one used last at the end. */
  private entries: readonly Entry[] = [];

  /** Opens the run, or takes it as it is kept; a newer checkpoint of a run under way is seen. */
  async use<T>(
    { run, weights }: { readonly run: string; readonly weights: WeightsChoice },
    home: EngineHome,
    ask: (kept: KeptRun) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const key = `${run}\n${weights}\n${await version(runPaths.checkpoint(run, weights))}`;
    const entry = this.entries.find((kept) => kept.key === key) ?? newEntry(key, openKept(run, weights, home));
    entry.users += 1;
    try {
      await this.keep(entry);
      const opened = await entry.opened;
      if (opened.ok) return await ask(opened.value);
      this.entries = this.entries.filter((kept) => kept !== entry);
      return opened;
    } finally {
      entry.users -= 1;
      await closeUnused(entry);
    }
  }

  private async keep(entry: Entry): Promise<void> {
    const all = [...this.entries.filter((kept) => kept !== entry), entry];
    this.entries = all.slice(-MOST_KEPT);
    for (const dropped of all.slice(0, -MOST_KEPT)) {
      dropped.replaced = true;
      await closeUnused(dropped);
    }
  }
}

function newEntry(key: string, opened: Entry['opened']): Entry {
  return { key, opened, users: 0, replaced: false };
}

async function closeUnused({ opened, users, replaced }: Entry): Promise<void> {
  if (!replaced || users > 0) return;
  const run = await opened;
  if (run.ok) await run.value.close();
}

async function version(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.mtimeMs}/${found.size}` : 'missing';
}

async function openKept(run: string, choice: WeightsChoice, home: EngineHome): Promise<Outcome<KeptRun>> {
  const read = await readRunGraph(run);
  if (!read.ok) return read;
  const weights = await readWeights(read.value, choice);
  if (!weights.ok) return weights;
  const programs = layerPrograms(read.value.checked);
  if (!programs.ok) return programs;
  const evaluate = makeEvaluate(read.value.checked, read.value.settings);
  if (!evaluate.ok) return evaluate;
  const { executor: recorded } = read.value.run.record;
  const chosen = await chooseExecutor(asRecorded(recorded), [programs.value.predict]);
  if (!chosen.ok) return chosen;
  const { executor, threads } = chosen.value;
  const all = { ...programs.value, evaluate: evaluate.value };
  const loaded = await executor.load(all, { threads, seldom: Object.keys(all), choices: recorded.choices });
  if (!loaded.ok) return loaded;
  const { state } = programs.value.predict;
  await loaded.value.write(new Map([...weights.value].filter(([name]) => state.has(name))));
  return done(new KeptRun(read.value, weights.value, loaded.value, home));
}
