import { z } from 'zod';
import type { HostTensor, Outcome, Problem } from '../../base/index.js';
import { done } from '../../base/index.js';
import { batchBuffer, fillBatch } from '../../data/index.js';
import type { OnnxExport, ParityReport } from '../../export/index.js';
import { exportOnnx } from '../../export/index.js';
import type { OpenRun, RunExport } from '../../runs/index.js';
import { lockRun } from '../../runs/index.js';
import { graphSchema } from '../graph.js';
import { ExportWatch } from '../export-watch.js';
import type { EngineHome, Method } from '../method.js';
import type { ReadRun } from '../opened-run.js';
import { readRunUnchanged } from '../opened-run.js';
import { readWeights } from '../run-weights.js';
import { asRecorded, chooseExecutor } from '../training/choose-executor.js';
import { recipeJson, withoutFolders } from '../training/recipe-json.js';
import { untrainedNetwork } from '../untrained-network.js';

/** A finished export: the file, the report that proves it, and what the report says. */
export interface ExportResult {
  readonly file: string;
  readonly report: string;
  readonly weights: 'best' | 'final' | 'initial';
  readonly parity: ParityReport;
  /** That the network is not trained, or why the export could not be noted in the run (its folder may be read-only). */
  readonly warnings: readonly Problem[];
}

const common = { to: z.enum(['onnx']), directory: z.string(), force: z.boolean() };
const ofRun = z.strictObject({ ...common, run: z.string(), weights: z.enum(['best', 'final']) });
/** A drawing that nobody has trained yet; of the settings, which go before its own, the seed gives the weights. */
const ofGraph = z.strictObject({ ...common, graph: graphSchema, settings: z.record(z.string(), z.unknown()) });
const params = z.union([ofRun, ofGraph]);

/** As many held-out samples as the parity check may look at. */
const MOST_SAMPLES = 64;

export const exportRun: Method<typeof params> = {
  id: 'export',
  params,
  run: (request, context) => {
    const { home } = context;
    const watch = new ExportWatch(context);
    return 'run' in request ? exportTrained(request, home, watch) : exportUntrained(request, home, watch);
  },
};

async function exportTrained(
  request: z.output<typeof ofRun>,
  home: EngineHome,
  watch: ExportWatch,
): Promise<Outcome<ExportResult>> {
  const read = await readRunUnchanged(request.run, home.bundledDirectory);
  if (!read.ok) return read;
  // Locked first: a run that is being trained cannot have the export noted. One that is read-only can be exported.
  const lock = await lockRun(read.value.run.folder);
  if (!lock.ok && lock.problems.some((p) => p.code === 'run-locked')) return lock;
  try {
    const exported = await writeFiles(read.value, request, home, watch);
    if (!exported.ok) return exported;
    const { path, parityPath } = exported.value;
    const made = { format: request.to, path, parity: parityPath };
    const noted = lock.ok ? await noteExport(read.value.run, made) : lock;
    return done(resultOf(exported.value, request.weights, noted.problems));
  } finally {
    if (lock.ok) await lock.value.release();
  }
}

async function exportUntrained(
  request: z.output<typeof ofGraph>,
  home: EngineHome,
  watch: ExportWatch,
): Promise<Outcome<ExportResult>> {
  const network = await untrainedNetwork(request.graph, request.settings, home);
  if (!network.ok) return network;
  const { notes, ...options } = network.value;
  const exported = await exportOnnx({
    ...options,
    tell: watch.tell,
    directory: request.directory,
    force: request.force,
  });
  return exported.ok ? done(resultOf(exported.value, 'initial', notes)) : exported;
}

function resultOf(
  { path, parityPath, report }: OnnxExport,
  weights: ExportResult['weights'],
  warnings: readonly Problem[],
): ExportResult {
  return { file: path, report: parityPath, weights, parity: report, warnings };
}

async function writeFiles(
  read: ReadRun,
  request: z.output<typeof ofRun>,
  home: EngineHome,
  watch: ExportWatch,
): Promise<Outcome<OnnxExport>> {
  const { run, checked, data } = read;
  const weights = await readWeights(read, request.weights);
  if (!weights.ok) return weights;
  const { executor: recorded } = run.record;
  const chosen = await chooseExecutor(asRecorded(recorded), []);
  if (!chosen.ok) return chosen;
  return exportOnnx({
    checked,
    weights: weights.value,
    samples: heldOut(read),
    executor: chosen.value.executor,
    settings: { threads: chosen.value.threads, choices: recorded.choices },
    tell: watch.tell,
    metadata: {
      title: checked.document.title,
      task: data.dataset.targets.task,
      classNames: data.dataset.classNames,
      preprocessing: recipeJson(withoutFolders(data.recipe)),
      netloomVersion: home.version,
    },
    directory: request.directory,
    force: request.force,
  });
}

function heldOut({ data }: ReadRun): HostTensor {
  const rows = data.split.test.subarray(0, MOST_SAMPLES);
  return fillBatch(data.dataset, rows, batchBuffer(data.dataset, Math.max(rows.length, 1))).x;
}

/** Notes the export in `run.json`; only for the holder of the lock. */
function noteExport(run: OpenRun, made: RunExport): Promise<Outcome<unknown>> {
  return run.update((record) => ({
    ...record,
    exports: [...record.exports.filter(({ path }) => path !== made.path), made],
  }));
}
