import { z } from 'zod';
import type { HostTensor, Outcome, Problem } from '../../base/index.js';
import { done } from '../../base/index.js';
import { batchBuffer, fillBatch } from '../../data/index.js';
import type { OnnxExport, ParityReport } from '../../export/index.js';
import { exportOnnx } from '../../export/index.js';
import type { OpenRun, RunExport } from '../../runs/index.js';
import { lockRun } from '../../runs/index.js';
import type { EngineHome, Method } from '../method.js';
import type { ReadRun } from '../opened-run.js';
import { readRunUnchanged } from '../opened-run.js';
import { readWeights } from '../trained-network.js';
import { asRecorded, chooseExecutor } from '../training/choose-executor.js';
import { recipeJson, withoutFolders } from '../training/recipe-json.js';

/** A finished export: the file, the report that proves it, and what the report says. */
export interface ExportResult {
  readonly file: string;
  readonly report: string;
  readonly weights: 'best' | 'final';
  readonly parity: ParityReport;
  /** Why the export could not be noted in the run, say because its folder is read-only. */
  readonly warnings: readonly Problem[];
}

const params = z.strictObject({
  run: z.string(),
  to: z.enum(['onnx']),
  directory: z.string(),
  weights: z.enum(['best', 'final']),
  force: z.boolean(),
});

/** As many held-out samples as the parity check may look at. */
const MOST_SAMPLES = 64;

export const exportRun: Method<typeof params> = {
  id: 'export',
  params,
  run: async (request, { home }) => {
    const read = await readRunUnchanged(request.run, home.bundledDirectory);
    if (!read.ok) return read;
    // Locked first: a run that is being trained cannot have the export noted. One that is read-only can be exported.
    const lock = await lockRun(read.value.run.folder);
    if (!lock.ok && lock.problems.some((p) => p.code === 'run-locked')) return lock;
    try {
      const exported = await writeFiles(read.value, request, home);
      if (!exported.ok) return exported;
      const { path, parityPath, report } = exported.value;
      const made = { format: request.to, path, parity: parityPath };
      const noted = lock.ok ? await noteExport(read.value.run, made) : lock;
      const result = { file: path, report: parityPath, weights: request.weights, parity: report };
      return done({ ...result, warnings: noted.problems } satisfies ExportResult);
    } finally {
      if (lock.ok) await lock.value.release();
    }
  },
};

async function writeFiles(
  read: ReadRun,
  request: z.output<typeof params>,
  home: EngineHome,
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
