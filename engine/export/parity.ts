import { join } from 'node:path';
import type { HostTensor, Outcome } from '../base/index.js';
import { ProblemError, done, fail, refused, valueOf } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { ExecuteSettings, Executor, HostTensors, Loaded, ModelFile } from '../execute/index.js';
import { onnxruntime, reference } from '../execute/index.js';
import { fileFingerprint, readProblem } from '../files/index.js';
import { Comparison } from './comparison.js';
import type { TellExport } from './export-progress.js';
import type { ModelFiles } from './model-files.js';
import type { OnnxModel } from './onnx-file.js';
import { modelInput } from './onnx-file.js';
import type { ExportedFile, ParityReport } from './parity-report.js';
import { parityLimit } from './parity-report.js';
import { compareReference } from './reference-samples.js';
import { fileResults, openWatched } from './run-file.js';
import { portionsOf, rowsOf, shareOfRows } from './sample-rows.js';

const mostSamples = 64;

/** What a written file is compared with. */
export interface ParityOptions {
  readonly checked: CheckedGraph;
  readonly weights: ReadonlyMap<string, HostTensor>;
  /** Inputs [samples, ...] after preprocessing; the first 64 are used. */
  readonly samples: HostTensor;
  /** Whether they are held-out examples (the default), or random numbers for want of data. */
  readonly samplesAre?: 'held-out' | 'random';
  /** The executor that trained, with its settings. */
  readonly executor: Executor;
  readonly settings: ExecuteSettings;
  /** Milliseconds from any start. */
  readonly now?: () => number;
  readonly tell?: TellExport;
}

/**
 * Loads a written file afresh and compares it with the training executor on up to 64 samples, and with the reference on
 * as many as fit in 30 s. Never are more than two networks in memory at once.
 */
export async function checkParity(
  files: ModelFiles,
  model: OnnxModel,
  options: ParityOptions,
): Promise<Outcome<Omit<ParityReport, 'beside'> & { readonly data: ExportedFile | undefined }>> {
  const samples = rowsOf(options.samples, 0, Math.min(mostSamples, options.samples.shape[0] ?? 0));
  if (samples.shape[0] === 0) return fail('export-no-samples');
  const { threads } = options.settings;
  try {
    const hashes = await fingerprints(files);
    const portions = portionsOf(samples, model.program);
    const results = await fileResults(files, portions, threads, options.tell);
    const comparison = new Comparison(model, options.checked);
    const watched = await openWatched(files, model, threads);
    try {
      await compareExecutor(comparison, watched, { model, portions, results, options });
      const resultOf = (sample: number): HostTensor => rowOfResults(results, model.result, sample);
      const counts = await compareReference(comparison, watched, { model, samples, resultOf, options });
      return done({
        format: 'netloom-parity',
        version: 1,
        file: files.file,
        sha256: hashes.file,
        data: hashes.data,
        limit: parityLimit,
        passed: comparison.passed,
        samples: { kind: options.samplesAre ?? 'held-out', executor: samples.shape[0] as number, ...counts },
        executors: await involved(options),
        ...comparison.findings,
      });
    } finally {
      await watched.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    throw error;
  }
}

async function fingerprints({ folder, file, data }: ModelFiles): Promise<{ file: string; data?: ExportedFile }> {
  try {
    const sha256 = await fileFingerprint(join(folder, file));
    if (data === undefined) return { file: sha256 };
    return { file: sha256, data: { file: data, sha256: await fileFingerprint(join(folder, data)) } };
  } catch (error) {
    throw new ProblemError([readProblem(join(folder, file), error)]);
  }
}

/** The end is what the file itself answered, `results`; the layers are those of its watched copy. */
async function compareExecutor(
  comparison: Comparison,
  watched: ModelFile,
  given: {
    readonly model: OnnxModel;
    readonly portions: readonly HostTensor[];
    readonly results: readonly HostTensors[];
    readonly options: ParityOptions;
  },
): Promise<void> {
  const { model, portions, results, options } = given;
  const trained = await loadTrained(model, options);
  try {
    for (const [i, x] of portions.entries()) {
      await options.tell?.({ stage: 'executor', samples: shareOfRows(portions, i) });
      const file = { ...(await watched.run({ [modelInput]: x })), ...results[i] };
      comparison.addExecutor(file, await trained.run('infer', { [DATA_INPUT]: x }));
    }
  } finally {
    await trained.close();
  }
}

/** All portions but the last have the same number of rows. */
function rowOfResults(results: readonly HostTensors[], name: string, sample: number): HostTensor {
  const size = results[0]?.[name]?.shape[0] ?? 1;
  const row = sample % size;
  return rowsOf(results[Math.floor(sample / size)]?.[name] as HostTensor, row, row + 1);
}

async function loadTrained({ program }: OnnxModel, { executor, settings, weights }: ParityOptions): Promise<Loaded> {
  const loaded = valueOf(await executor.load({ infer: program }, settings));
  try {
    await loaded.write(new Map([...weights].filter(([name]) => program.state.has(name))));
    return loaded;
  } catch (error) {
    await loaded.close();
    throw error;
  }
}

async function involved({ executor, settings }: ParityOptions): Promise<ParityReport['executors']> {
  const { threads } = settings;
  return {
    file: { ...(await facts(onnxruntime)), threads },
    executor: { ...(await facts(executor)), threads },
    reference: await facts(reference),
  };
}

async function facts(executor: Executor): Promise<{ id: string; version: string }> {
  const available = await executor.available();
  return { id: executor.id, version: available.ok ? available.value.version : 'unknown' };
}
