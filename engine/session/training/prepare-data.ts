import type { Outcome, Problem } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { outputUnitsProblem } from '../../check/index.js';
import type { DataChoice, Dataset, RawData, Recipe, Split, SplitSettings, Task } from '../../data/index.js';
import { defaultRecipe, loadData, makeDataset, readRecipe, splitDataset } from '../../data/index.js';
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
  const dataset = makeDataset(raw, recipe, inputSizes(checked));
  return dataset.ok ? done({ recipe, dataset: dataset.value, split, notes }) : dataset;
}

async function loadFitting(
  checked: CheckedGraph,
  { source, target }: DataChoice,
  bundledDirectory: string,
): Promise<Outcome<RawData>> {
  const choice = { source, ...(target === undefined ? {} : { target }) };
  const raw = await loadData(choice, taskOf(checked), { bundledDirectory });
  if (!raw.ok) return raw;
  const misfit = outputUnitsProblem(checked, raw.value.classNames.length);
  return misfit ? refused(misfit) : raw;
}

/** What is asked for, else what the document names. */
function choiceOf(checked: CheckedGraph, { source: asked, target }: DataRequest): Outcome<DataChoice> {
  const { data } = checked.document;
  const source = asked ?? data['source'];
  if (typeof source !== 'string') return fail('data-not-chosen');
  const written = asked === undefined ? data['target'] : undefined;
  const chosen = target ?? written;
  return done({ source, ...(typeof chosen === 'string' ? { target: chosen } : {}) });
}

/** The document's recipe; another source, or none written down, takes the default for this input. */
function recipeOf(checked: CheckedGraph, { source }: DataChoice, raw: RawData, split: Split): Outcome<Recipe> {
  const { data } = checked.document;
  if (data['source'] === source && 'steps' in data) return readRecipe(data);
  return defaultRecipe(raw, inputSizes(checked), split.train);
}

/** Sizes of the network's Input in Program order, without the batch. */
export function inputSizes(checked: CheckedGraph): number[] {
  for (const node of checked.nodes.values()) {
    const [signal] = node.outputs;
    if (node.layer?.inputs.length === 0 && signal) return signalSizes(signal);
  }
  return [];
}

/** The Output card's task. */
export function taskOf(checked: CheckedGraph): Task {
  const end = [...checked.nodes.values()].find(({ layer }) => layer?.head);
  const task = end?.params['task'];
  return task === 'labels' || task === 'number' ? task : 'classes';
}
