import { stat } from 'node:fs/promises';
import type { HostTensor, Outcome } from '../base/index.js';
import { done } from '../base/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { RawData } from '../data/index.js';
import { loadData } from '../data/index.js';
import type { HostTensors, Loaded } from '../execute/index.js';
import { runPaths } from '../runs/index.js';
import type { EngineHome } from './method.js';
import type { RunGraph } from './opened-run.js';
import { readRunGraph } from './opened-run.js';
import { layerPrograms } from './layer-programs.js';
import type { WeightsChoice } from './trained-network.js';
import { readWeights } from './trained-network.js';
import { asRecorded, chooseExecutor } from './training/choose-executor.js';
import type { PreparedData } from './training/prepare-data.js';
import { prepareRecorded, taskOf } from './training/prepare-data.js';

/** A run's network, loaded, with what is asked of it again and again. Use it only inside `KeptRuns.use`. */
export class KeptRun {
  private prepared: Promise<Outcome<PreparedData>> | undefined;
  private loadedRaw: Promise<Outcome<RawData>> | undefined;

  constructor(
    readonly read: RunGraph,
    readonly weights: ReadonlyMap<string, HostTensor>,
    private readonly loaded: Loaded,
    private readonly home: EngineHome,
  ) {}

  /** The data by the recorded recipe. */
  data(): Promise<Outcome<PreparedData>> {
    const { checked, recipe, settings } = this.read;
    return (this.prepared ??= prepareRecorded(checked, recipe, this.home.bundledDirectory, settings));
  }

  /** The data before the recipe. */
  raw(): Promise<Outcome<RawData>> {
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

  close(): Promise<void> {
    return this.loaded.close();
  }
}

interface Entry {
  readonly key: string;
  readonly opened: Promise<Outcome<KeptRun>>;
  users: number;
  replaced: boolean;
}

/** The run that was asked about last stays loaded, so that each stroke of a drawing is answered at once. */
export class KeptRuns {
  private entry: Entry | undefined;

  /** Opens the run, or takes it as it is kept; a newer checkpoint of a run under way is seen. */
  async use<T>(
    { run, weights }: { readonly run: string; readonly weights: WeightsChoice },
    home: EngineHome,
    ask: (kept: KeptRun) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const key = `${run}\n${weights}\n${await version(runPaths.checkpoint(run, weights))}`;
    if (this.entry?.key !== key) {
      const replaced = this.entry;
      this.entry = { key, opened: openKept(run, weights, home), users: 0, replaced: false };
      if (replaced) {
        replaced.replaced = true;
        await closeUnused(replaced);
      }
    }
    const entry = this.entry;
    entry.users += 1;
    try {
      const opened = await entry.opened;
      if (opened.ok) return await ask(opened.value);
      if (this.entry === entry) this.entry = undefined;
      return opened;
    } finally {
      entry.users -= 1;
      await closeUnused(entry);
    }
  }
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
  const { executor: recorded } = read.value.run.record;
  const chosen = await chooseExecutor(asRecorded(recorded), [programs.value.predict]);
  if (!chosen.ok) return chosen;
  const { executor, threads } = chosen.value;
  const settings = { threads, choices: recorded.choices, seldom: ['layers'] };
  const loaded = await executor.load({ ...programs.value }, settings);
  if (!loaded.ok) return loaded;
  const { state } = programs.value.predict;
  await loaded.value.write(new Map([...weights.value].filter(([name]) => state.has(name))));
  return done(new KeptRun(read.value, weights.value, loaded.value, home));
}
