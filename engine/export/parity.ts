import { readFile } from 'node:fs/promises';
import type { HostTensor, Outcome } from '../base/index.js';
import { ProblemError, done, fail, refused, valueOf } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { DATA_INPUT } from '../compile/index.js';
import type { ExecuteSettings, Executor, HostTensors, Loaded } from '../execute/index.js';
import { onnxruntime, openModel, reference } from '../execute/index.js';
import { fingerprint, readProblem } from '../files/index.js';
import { withOutputs } from '../onnx/index.js';
import type { Program } from '../ops/index.js';
import { Comparison } from './comparison.js';
import type { OnnxModel } from './onnx-file.js';
import { modelInput } from './onnx-file.js';
import type { ParityReport } from './parity-report.js';
import { parityLimit } from './parity-report.js';

const mostSamples = 64;
const referenceBudgetMs = 30_000;

/** What a written file is compared with. */
export interface ParityOptions {
  readonly checked: CheckedGraph;
  readonly weights: ReadonlyMap<string, HostTensor>;
  /** Held-out inputs [samples, ...] after preprocessing; the first 64 are used. */
  readonly samples: HostTensor;
  /** The executor that trained, with its settings. */
  readonly executor: Executor;
  readonly settings: ExecuteSettings;
  /** Milliseconds from any start. */
  readonly now?: () => number;
}

interface Closable {
  close(): Promise<void>;
}

/** The file's result and layers for some inputs, by the file's own names. */
type RunFile = (x: HostTensor) => Promise<HostTensors>;

/**
 * Loads a written file afresh and compares it with the training executor on up to 64 held-out samples, and with the
 * reference on as many as fit in 30 s, at least one. `name` is what the report calls the file.
 */
export async function checkParity(
  path: string,
  name: string,
  model: OnnxModel,
  options: ParityOptions,
): Promise<Outcome<ParityReport>> {
  const samples = rows(options.samples, 0, Math.min(mostSamples, options.samples.shape[0] ?? 0));
  if (samples.shape[0] === 0) return fail('export-no-samples');
  const open: Closable[] = [];
  try {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new ProblemError([readProblem(path, error)]);
    });
    const runFile = await openFile(path, bytes, model, options, open);
    const trained = await opened(loaded(options.executor, model.program, options), open);
    const truth = await opened(loaded(reference, model.program, options), open);
    const comparison = new Comparison(model, options.checked);
    comparison.addExecutor(await runFile(samples), await run(trained, samples));
    const byReference = await compareReference(comparison, runFile, truth, samples, options.now);
    return done({
      format: 'netloom-parity',
      version: 1,
      file: name,
      sha256: fingerprint(bytes),
      limit: parityLimit,
      passed: comparison.passed,
      samples: { executor: samples.shape[0] as number, reference: byReference },
      executors: await involved(options),
      ...comparison.findings,
    });
  } catch (error) {
    if (error instanceof ProblemError) return refused(...error.problems);
    throw error;
  } finally {
    for (const each of open) await each.close();
  }
}

/** The file itself gives the result; its copy with more outputs, made of its own bytes, gives the layers. */
async function openFile(
  path: string,
  bytes: Uint8Array,
  model: OnnxModel,
  { settings }: ParityOptions,
  open: Closable[],
): Promise<RunFile> {
  const watching = valueOf(withOutputs(bytes, watchedTensors(model)));
  const file = await opened(openModel(path, settings.threads), open);
  const layers = await opened(openModel(watching, settings.threads), open);
  return async (x) => ({ ...(await layers.run({ [modelInput]: x })), ...(await file.run({ [modelInput]: x })) });
}

async function involved({ executor, settings }: ParityOptions): Promise<ParityReport['executors']> {
  const { threads } = settings;
  return {
    file: { ...(await facts(onnxruntime)), threads },
    executor: { ...(await facts(executor)), threads },
    reference: await facts(reference),
  };
}

/** One sample at a time, since the reference cannot be interrupted; stops when the next would probably take too long. */
async function compareReference(
  comparison: Comparison,
  runFile: RunFile,
  truth: Loaded,
  samples: HostTensor,
  now: () => number = () => performance.now(),
): Promise<number> {
  const started = now();
  const total = samples.shape[0] as number;
  for (let count = 0; count < total; count++) {
    const spent = now() - started;
    if (count > 0 && spent + spent / count > referenceBudgetMs) return count;
    const sample = rows(samples, count, count + 1);
    comparison.addReference(await runFile(sample), await run(truth, sample));
  }
  return total;
}

function watchedTensors({ layers }: OnnxModel): Map<string, 'float' | 'int'> {
  return new Map(layers.flatMap(({ tensor, dtype }) => (tensor === undefined ? [] : [[tensor, dtype] as const])));
}

async function opened<T extends Closable>(opening: Promise<Outcome<T>>, open: Closable[]): Promise<T> {
  const value = valueOf(await opening);
  open.push(value);
  return value;
}

async function loaded(executor: Executor, program: Program, options: ParityOptions): Promise<Outcome<Loaded>> {
  const loading = await executor.load({ infer: program }, options.settings);
  if (!loading.ok) return loading;
  const needed = [...options.weights].filter(([name]) => program.state.has(name));
  try {
    await loading.value.write(new Map(needed));
    return loading;
  } catch (error) {
    await loading.value.close();
    if (error instanceof ProblemError) return refused(...error.problems);
    throw error;
  }
}

function run(network: Loaded, x: HostTensor): Promise<HostTensors> {
  return network.run('infer', { [DATA_INPUT]: x });
}

/** Rows of the first axis, over the same memory. */
function rows(tensor: HostTensor, from: number, to: number): HostTensor {
  const [count = 0, ...sizes] = tensor.shape;
  const each = count === 0 ? 0 : tensor.data.length / count;
  const shape = [to - from, ...sizes];
  return tensor.dtype === 'int'
    ? { dtype: 'int', shape, data: tensor.data.subarray(from * each, to * each) }
    : { dtype: 'float', shape, data: tensor.data.subarray(from * each, to * each) };
}

async function facts(executor: Executor): Promise<{ id: string; version: string }> {
  const available = await executor.available();
  return { id: executor.id, version: available.ok ? available.value.version : 'unknown' };
}
