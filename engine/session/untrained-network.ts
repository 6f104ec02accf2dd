import type { HostTensor, Outcome, Problem } from '../base/index.js';
import { done, elementCount, normal, problem, randomBelow, randomKey, refused } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { lower } from '../compile/index.js';
import { batchBuffer, fillBatch } from '../data/index.js';
import type { OnnxExportOptions } from '../export/index.js';
import { initialState, readSettings } from '../train/index.js';
import { checkText } from './graph.js';
import type { EngineHome } from './method.js';
import { chooseExecutor } from './training/choose-executor.js';
import { inputOf, prepareData, taskOf } from './training/prepare-data.js';
import { recipeJson, withoutFolders } from './training/recipe-json.js';

/** A drawn network as it is before training, in the words of the export, with a note that says so. */
export type UntrainedNetwork = Omit<OnnxExportOptions, 'directory' | 'force'> & { readonly notes: readonly Problem[] };

/** So many random inputs where a network has no data to be compared on. */
const RANDOM_SAMPLES = 8;
const MOST_SAMPLES = 64;

/** Initial weights by the seed of the settings (`given` before the graph's own); compared on held-out examples of the graph's data, or on random inputs where it has none. */
export async function untrainedNetwork(
  text: string,
  given: Readonly<Record<string, unknown>>,
  home: EngineHome,
): Promise<Outcome<UntrainedNetwork>> {
  const read = checkText(text);
  if (!read.ok) return read;
  const checked = read.value;
  if (!checked.ok) return refused(...checked.problems.filter((p) => p.severity === 'error'));
  const settings = readSettings(checked.document.training, given);
  if (!settings.ok) return settings;
  const { seed } = settings.value;
  const lowered = lower(checked, 'infer');
  if (!lowered.ok) return lowered;
  const chosen = await chooseExecutor(settings.value, []);
  if (!chosen.ok) return chosen;
  const weights = initialState([lowered.value.draft.finish()], seed);
  const samples = await samplesOf(checked, settings.value, seed, home);
  if (!samples.ok) return samples;
  const { classNames, preprocessing, ...compared } = samples.value;
  return done({
    checked,
    weights,
    ...compared,
    executor: chosen.value.executor,
    settings: { threads: chosen.value.threads },
    metadata: {
      title: checked.document.title,
      task: taskOf(checked),
      classNames,
      preprocessing,
      netloomVersion: home.version,
    },
    notes: [{ ...problem('export-untrained', { seed }), severity: 'note' }],
  });
}

type Compared = Pick<OnnxExportOptions, 'samples' | 'samplesAre'> &
  Pick<OnnxExportOptions['metadata'], 'classNames' | 'preprocessing'>;

async function samplesOf(
  checked: CheckedGraph,
  settings: Parameters<typeof prepareData>[2],
  seed: number,
  { bundledDirectory }: EngineHome,
): Promise<Outcome<Compared>> {
  if (checked.document.data['source'] === undefined) {
    return done({ samples: randomSamples(checked, seed), samplesAre: 'random', classNames: [], preprocessing: null });
  }
  const data = await prepareData(checked, { bundledDirectory }, settings);
  if (!data.ok) return data;
  const { dataset, split, recipe } = data.value;
  const rows = split.test.subarray(0, MOST_SAMPLES);
  return done({
    samples: fillBatch(dataset, rows, batchBuffer(dataset, Math.max(rows.length, 1))).x,
    samplesAre: 'held-out',
    classNames: dataset.classNames,
    preprocessing: recipeJson(withoutFolders(recipe)),
  });
}

/** Normal numbers, or token numbers below the vocabulary. */
function randomSamples(checked: CheckedGraph, seed: number): HostTensor {
  const { sizes, vocabulary } = inputOf(checked);
  const shape = [RANDOM_SAMPLES, ...sizes];
  const length = elementCount(shape);
  const key = randomKey(seed, 'export/samples');
  if (vocabulary !== undefined) {
    const data = Int32Array.from({ length }, (_, i) => randomBelow(key, i, vocabulary));
    return { dtype: 'int', shape, data };
  }
  const data = new Float32Array(length);
  for (let i = 0; i < length; i++) data[i] = normal(key, i);
  return { dtype: 'float', shape, data };
}
