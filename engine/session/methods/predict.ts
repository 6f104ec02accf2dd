import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { HostTensor, Outcome } from '../../base/index.js';
import { done, fail, ProblemError, problem, refused, valueOf } from '../../base/index.js';
import { readNpy, tableInputs, writeNpy } from '../../data/index.js';
import { readProblem, writeFileAtomically } from '../../files/index.js';
import { fittedInput } from '../fitted-input.js';
import type { Method } from '../method.js';
import type { Predictor } from '../predictors.js';
import { filePredictor, runPredictor } from '../predictors.js';
import type { SaidPixels } from '../said-pixels.js';
import { saidPixels } from '../said-pixels.js';

/** What a network answers for an array of inputs. */
export interface PredictResult {
  readonly shape: readonly number[];
  /** The outputs, row-major; absent where they were written to `out` instead. */
  readonly values?: readonly number[];
  /** For classes: the three most probable of each example. */
  readonly top: readonly {
    readonly index: number;
    readonly best: readonly { readonly name: string; readonly value: number }[];
  }[];
  /** For pixels: the classes that were said. */
  readonly pixels?: readonly SaidPixels[];
  readonly out?: string;
}

const params = z.strictObject({
  /** A run folder or an .onnx file. */
  model: z.string(),
  input: z.string(),
  out: z.string().optional(),
  weights: z.enum(['best', 'final']),
  force: z.boolean(),
});

const ROWS_AT_ONCE = 256;
const BEST = 3;

export const predict: Method<typeof params> = {
  id: 'predict',
  params,
  run: async (request, { home }) => {
    const { out } = request;
    if (out !== undefined && !request.force && (await kindOf(out)) !== undefined)
      return fail('file-exists', { file: out });
    const file = await readInput(request.input);
    if (!file.ok) return file;
    const kind = await kindOf(request.model);
    if (kind === undefined) return fail('predict-not-model', { path: request.model });
    const opened =
      kind === 'folder' ? await runPredictor(request.model, request.weights, home) : await filePredictor(request.model);
    if (!opened.ok) return opened;
    const predictor = opened.value;
    try {
      const input = valueOf(inputOf(file.value, request.input, predictor));
      const answer = await predictAll(predictor, valueOf(fittedInput(input, predictor)));
      if (out !== undefined) valueOf(await writeFileAtomically(out, writeNpy(answer)));
      return done(resultOf(answer, predictor, out));
    } finally {
      await predictor.close();
    }
  },
};

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

async function readInput(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return done(await readFile(path));
  } catch (error) {
    return refused(readProblem(path, error));
  }
}

/** A table goes through the recipe of the network's own data; an array is taken as what the network's Input takes. */
function inputOf(bytes: Uint8Array, path: string, { recipe }: Predictor): Outcome<HostTensor> {
  if (!/\.csv$/i.test(path)) return readNpy(bytes, path);
  return recipe ? tableInputs(bytes, path, recipe) : fail('predict-no-recipe', { path });
}

async function predictAll(predictor: Predictor, input: HostTensor): Promise<HostTensor> {
  const [count = 0] = input.shape;
  const parts: number[] = [];
  let shape: readonly number[] = [];
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const end = Math.min(count, first + ROWS_AT_ONCE);
    const answer = await predictor.run(examplesOf(input, first, end));
    if (answer.shape[0] !== end - first) throw new ProblemError([problem('predict-input', { input: '', came: '' })]);
    shape = answer.shape.slice(1);
    for (const value of answer.data) parts.push(value);
  }
  return { dtype: 'float', shape: [count, ...shape], data: Float32Array.from(parts) };
}

function examplesOf(input: HostTensor, first: number, end: number): HostTensor {
  const [count = 0, ...sizes] = input.shape;
  const each = input.data.length / count;
  const shape = [end - first, ...sizes];
  return input.dtype === 'int'
    ? { dtype: 'int', shape, data: input.data.subarray(first * each, end * each) }
    : { dtype: 'float', shape, data: input.data.subarray(first * each, end * each) };
}

function resultOf(answer: HostTensor, { task, classNames }: Predictor, out: string | undefined): PredictResult {
  const [count = 0, ...sizes] = answer.shape;
  const width = sizes.reduce((a, b) => a * b, 1);
  const top =
    task === 'classes' && sizes.length === 1
      ? Array.from({ length: count }, (_, index) => ({ index, best: bestOf(answer, index * width, width, classNames) }))
      : [];
  const pixels = task === 'pixels' ? { pixels: saidPixels(answer, classNames) } : {};
  const common = { shape: answer.shape, top, ...pixels };
  return out === undefined ? { ...common, values: Array.from(answer.data) } : { ...common, out };
}

function bestOf(
  answer: HostTensor,
  from: number,
  width: number,
  names: readonly string[],
): { name: string; value: number }[] {
  const scored = Array.from({ length: width }, (_, i) => ({
    name: names[i] ?? String(i),
    value: answer.data[from + i] as number,
  }));
  return scored.sort((a, b) => b.value - a.value).slice(0, BEST);
}
