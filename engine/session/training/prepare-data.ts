import type { Outcome, Problem } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { outputPixelsProblem, outputUnitsProblem } from '../../check/index.js';
import type { DataChoice, Dataset, RawData, Recipe, Split, SplitSettings, Task } from '../../data/index.js';
import { defaultRecipe, loadData, makeDataset, readOptions, readRecipe, splitDataset } from '../../data/index.js';
import { signalSizes } from '../../layers/index.js';

/** Data in the form in which a network takes it, how it came there, and its parts. */
export interface PreparedData {
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly split: Split;
  /** What its reader should know of how it was read. */
  readonly notes: readonly Problem[];
}

/** Where the data sets are, and which data is asked for instead of the document's own. */
export interface DataRequest {
  readonly bundledDirectory: string;
  /** The name of a bundled data set, or a file's path. */
  readonly source?: string;
  /** What of a file is learnt: a column, an array or a file. */
  readonly target?: string;
}

/**
 * Loads the data of a graph, and measures what its recipe leaves open on the training part. Refused where input or output
 * of the network do not fit the data, with what would.
 */
export async function prepareData(
  checked: CheckedGraph,
  request: DataRequest,
  settings: SplitSettings,
): Promise<Outcome<PreparedData>> {
  const choice = choiceOf(checked, request);
  if (!choice.ok) return choice;
  const raw = await loadFitting(checked, choice.value, request.bundledDirectory);
  if (!raw.ok) return raw;
  const split = splitDataset(raw.value, settings);
  const recipe = recipeOf(checked, choice.value, raw.value, split);
  return recipe.ok ? prepared(checked, raw.value, recipe.value, split, raw.problems) : recipe;
}

/** The same by a recipe that is already known, as a run has it: nothing is measured. */
export async function prepareRecorded(
  checked: CheckedGraph,
  recipe: Recipe,
  bundledDirectory: string,
  settings: SplitSettings,
): Promise<Outcome<PreparedData>> {
  const raw = await loadFitting(checked, recipe, bundledDirectory);
  if (!raw.ok) return raw;
  return prepared(checked, raw.value, recipe, splitDataset(raw.value, settings), raw.problems);
}

function prepared(
  checked: CheckedGraph,
  raw: RawData,
  recipe: Recipe,
  split: Split,
  notes: readonly Problem[],
): Outcome<PreparedData> {
  const { sizes, vocabulary } = inputOf(checked);
  const dataset = makeDataset(raw, recipe, sizes, vocabulary);
  return dataset.ok ? done({ recipe, dataset: dataset.value, split, notes }) : dataset;
}

async function loadFitting(
  checked: CheckedGraph,
  { source, target, options }: DataChoice,
  bundledDirectory: string,
): Promise<Outcome<RawData>> {
  const choice = { source, ...(target === undefined ? {} : { target }), ...(options ? { options } : {}) };
  const raw = await loadData(choice, taskOf(checked), { bundledDirectory }, { input: inputOf(checked).sizes });
  if (!raw.ok) return raw;
  const { classNames, targets } = raw.value;
  const misfit =
    outputUnitsProblem(checked, classNames.length) ??
    (targets.task === 'pixels' ? outputPixelsProblem(checked, targets.sizes) : undefined);
  return misfit ? refused(misfit) : raw;
}

/** What is asked for, else what the document names. */
export function choiceOf(checked: CheckedGraph, { source: asked, target }: DataRequest): Outcome<DataChoice> {
  const { data } = checked.document;
  const source = asked ?? data['source'];
  if (typeof source !== 'string') return fail('data-not-chosen');
  const written = asked === undefined ? data['target'] : undefined;
  const chosen = target ?? written;
  const options = data['source'] === source ? readOptions(data['options']) : done(undefined);
  if (!options.ok) return options;
  return done({
    source,
    ...(typeof chosen === 'string' ? { target: chosen } : {}),
    ...(options.value ? { options: options.value } : {}),
  });
}

/** The document's recipe; another source, or none written down, takes the default for this input. */
export function recipeOf(checked: CheckedGraph, { source }: DataChoice, raw: RawData, split: Split): Outcome<Recipe> {
  const { data } = checked.document;
  if (data['source'] === source && 'steps' in data) {
    const recipe = readRecipe(data);
    return recipe.ok && raw.options ? done({ ...recipe.value, options: raw.options }) : recipe;
  }
  const { sizes, vocabulary } = inputOf(checked);
  return defaultRecipe(raw, sizes, split.train, vocabulary);
}

/** What the network's Input takes: sizes in Program order, without the batch, and the vocabulary where it takes tokens. */
export function inputOf(checked: CheckedGraph): { readonly sizes: number[]; readonly vocabulary?: number } {
  for (const node of checked.nodes.values()) {
    const [signal] = node.outputs;
    if (node.layer?.inputs.length !== 0 || !signal) continue;
    const { vocabulary } = signal;
    return { sizes: signalSizes(signal), ...(vocabulary === undefined ? {} : { vocabulary }) };
  }
  return { sizes: [] };
}

/** The Output card's task. */
export function taskOf(checked: CheckedGraph): Task {
  const end = [...checked.nodes.values()].find(({ layer }) => layer?.head);
  const task = end?.params['task'];
  return task === 'labels' || task === 'number' || task === 'pixels' ? task : 'classes';
}
