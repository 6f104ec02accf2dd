import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HostTensor, Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { DATA_INPUT, lower, optimise } from '../compile/index.js';
import type { Recipe, Task } from '../data/index.js';
import { readRecipe, vocabularyOf } from '../data/index.js';
import { openModel } from '../execute/index.js';
import { parseMetadata } from '../export/index.js';
import { readProblem } from '../files/index.js';
import type { ModelSummary } from '../onnx/index.js';
import { readModel } from '../onnx/index.js';
import type { Program } from '../ops/index.js';
import type { EngineHome } from './method.js';
import type { RunGraph } from './opened-run.js';
import { readRunGraph } from './opened-run.js';
import type { WeightsChoice } from './run-weights.js';
import { readWeights } from './run-weights.js';
import { asRecorded, chooseExecutor } from './training/choose-executor.js';
import { inputOf, prepareRecorded, taskOf } from './training/prepare-data.js';
import { processorCount } from './training/processor-count.js';

/** A network that answers a batch of inputs, wherever it comes from. */
export interface Predictor {
  /** Sizes of one input in Program order. */
  readonly sizes: readonly number[];
  /** Set where it takes numbers of tokens, which are below this. */
  readonly vocabulary?: number;
  readonly task: Task | undefined;
  readonly classNames: readonly string[];
  /** How raw examples become its inputs, where that is known. */
  readonly recipe?: Recipe;
  run(input: HostTensor): Promise<HostTensor>;
  close(): Promise<void>;
}

const OUTPUT = 'prediction';

/** The network of a run, on the executor that trained it. */
export async function runPredictor(
  folder: string,
  choice: WeightsChoice,
  home: EngineHome,
): Promise<Outcome<Predictor>> {
  const read = await readRunGraph(folder);
  if (!read.ok) return read;
  const classNames = await namesOf(read.value, home);
  if (!classNames.ok) return classNames;
  const weights = await readWeights(read.value, choice);
  if (!weights.ok) return weights;
  const program = predictProgram(read.value);
  if (!program.ok) return program;
  const { executor: recorded } = read.value.run.record;
  const chosen = await chooseExecutor(asRecorded(recorded), [program.value]);
  if (!chosen.ok) return chosen;
  const { executor, threads } = chosen.value;
  const loaded = await executor.load({ predict: program.value }, { threads, choices: recorded.choices });
  if (!loaded.ok) return loaded;
  await loaded.value.write(new Map([...weights.value].filter(([name]) => program.value.state.has(name))));
  return done({
    ...inputOf(read.value.checked),
    task: taskOf(read.value.checked),
    classNames: classNames.value,
    recipe: read.value.recipe,
    run: async (input) => (await loaded.value.run('predict', { [DATA_INPUT]: input }))[OUTPUT] as HostTensor,
    close: () => loaded.value.close(),
  });
}

/** As the run recorded them; runs of the first version have them in their data only. */
async function namesOf(read: RunGraph, home: EngineHome): Promise<Outcome<readonly string[]>> {
  const { run, checked, recipe, settings } = read;
  const { classNames } = run.record.data;
  if (classNames) return done(classNames);
  const data = await prepareRecorded(checked, recipe, home.bundledDirectory, settings);
  return data.ok ? done(data.value.dataset.classNames) : data;
}

function predictProgram({ checked }: RunGraph): Outcome<Program> {
  const lowered = lower(checked, 'infer');
  if (!lowered.ok) return lowered;
  const { draft, head } = lowered.value;
  draft.outputs.set(OUTPUT, head.prediction);
  return done(optimise(draft.finish()));
}

/**
 * An ONNX file of ours or of anybody: one float input (int64 where its recipe says that it takes tokens) whose first axis is
 * the batch; its first output is the answer.
 */
export async function filePredictor(path: string): Promise<Outcome<Predictor>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refused(readProblem(path, error));
  }
  const model = readModel(bytes);
  if (!model.ok) return fail('predict-not-model', { path });
  const absent = model.value.dataFiles.find((file) => !existsSync(join(dirname(path), file)));
  if (absent !== undefined) return fail('onnx-data-missing', { path, file: absent });
  const metadata = parseMetadata(model.value.metadata);
  const recipe = readRecipe(metadata?.preprocessing);
  const vocabulary = recipe.ok ? vocabularyOf(recipe.value) : undefined;
  const ports = portsOf(model.value, vocabulary === undefined ? 'float' : 'int');
  if (!ports.ok) return ports;
  const { input, output, sizes } = ports.value;
  const opened = await openModel(path, processorCount());
  if (!opened.ok) return opened;
  return done({
    sizes,
    ...(vocabulary === undefined ? {} : { vocabulary }),
    task: metadata?.task,
    classNames: metadata?.classNames ?? [],
    ...(recipe.ok ? { recipe: recipe.value } : {}),
    run: async (x) => (await opened.value.run({ [input]: x }))[output] as HostTensor,
    close: () => opened.value.close(),
  });
}

/** The names of input and output, and the sizes of one example; refused where an array cannot be fed to it. */
function portsOf(
  { inputs, outputs }: ModelSummary,
  elementType: 'float' | 'int',
): Outcome<{ input: string; output: string; sizes: number[] }> {
  const [input, ...others] = inputs;
  const [output] = outputs;
  const sizes = (input?.shape ?? []).slice(1).filter((size) => typeof size === 'number');
  const fits = input?.elementType === elementType && input.shape?.length === sizes.length + 1;
  if (!fits || !output || others.length > 0) {
    return fail('predict-input', { input: input?.name ?? '', came: input?.shape?.join(' × ') ?? '' });
  }
  return done({ input: input.name, output: output.name, sizes });
}
