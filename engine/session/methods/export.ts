import { z } from 'zod';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done } from '../../base/index.js';
import { batchBuffer, fillBatch } from '../../data/index.js';
import type { ParityReport } from '../../export/index.js';
import { exportOnnx } from '../../export/index.js';
import type { OpenRun, RunExport } from '../../runs/index.js';
import { lockRun } from '../../runs/index.js';
import type { Method } from '../method.js';
import type { ReadRun } from '../opened-run.js';
import { readRun } from '../opened-run.js';
import { readWeights } from '../trained-network.js';
import { chooseExecutor } from '../training/choose-executor.js';

/** A finished export: the file, the report that proves it, and what the report says. */
export interface ExportResult {
  readonly file: string;
  readonly report: string;
  readonly weights: 'best' | 'final';
  readonly parity: ParityReport;
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
    const read = await readRun(request.run, home.bundledDirectory);
    if (!read.ok) return read;
    const { run, checked, data } = read.value;
    const weights = await readWeights(read.value, request.weights);
    if (!weights.ok) return weights;
    const { executor: recorded } = run.record;
    const wanted = recorded.id === 'reference' ? ('reference' as const) : ('onnxruntime' as const);
    const chosen = await chooseExecutor({ executor: wanted, threads: recorded.threads }, []);
    if (!chosen.ok) return chosen;
    const exported = await exportOnnx({
      checked,
      weights: weights.value,
      samples: heldOut(read.value),
      executor: chosen.value.executor,
      settings: { threads: chosen.value.threads, choices: recorded.choices },
      metadata: {
        title: checked.document.title,
        task: data.dataset.targets.task,
        classNames: data.dataset.classNames,
        preprocessing: { source: data.recipe.source, steps: [...data.recipe.steps] },
        netloomVersion: home.version,
      },
      directory: request.directory,
      force: request.force,
    });
    if (!exported.ok) return exported;
    const { path, parityPath, report } = exported.value;
    const noted = await noteExport(run, { format: request.to, path, parity: parityPath });
    const result: ExportResult = { file: path, report: parityPath, weights: request.weights, parity: report };
    return noted.ok ? done(result) : noted;
  },
};

function heldOut({ data }: ReadRun): HostTensor {
  const rows = data.split.test.subarray(0, MOST_SAMPLES);
  return fillBatch(data.dataset, rows, batchBuffer(data.dataset, Math.max(rows.length, 1))).x;
}

/** Notes the export in `run.json`; refused while another process is at work on the run. */
async function noteExport(run: OpenRun, made: RunExport): Promise<Outcome<unknown>> {
  const lock = await lockRun(run.folder);
  if (!lock.ok) return lock;
  try {
    return await run.update((record) => ({
      ...record,
      exports: [...record.exports.filter(({ path }) => path !== made.path), made],
    }));
  } finally {
    await lock.value.release();
  }
}
