import type { Outcome } from '../../base/index.js';
import { fail, outcomeOf, refused, valueOf } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { outputUnitsProblem } from '../../check/index.js';
import type { Dataset, Recipe, Split, SplitSettings } from '../../data/index.js';
import { loadSource, makeDataset, readRecipe, recipeFor, splitDataset } from '../../data/index.js';
import { signalSizes } from '../../layers/index.js';

/** Data in the form in which a network takes it, how it came there, and its parts. */
export interface PreparedData {
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly split: Split;
}

/** Where the data sets are, and which one is asked for instead of the document's own. */
export interface DataRequest {
  readonly bundledDirectory: string;
  readonly source?: string;
}

/** Loads the data of a graph. Refused where input or output of the network do not fit it, with what would. */
export async function prepareData(
  checked: CheckedGraph,
  request: DataRequest,
  settings: SplitSettings,
): Promise<Outcome<PreparedData>> {
  const recipe = recipeOf(checked, request.source);
  return recipe.ok ? prepareRecorded(checked, recipe.value, request.bundledDirectory, settings) : recipe;
}

/** The same by a recipe that is already known, as a run has it. */
export async function prepareRecorded(
  checked: CheckedGraph,
  recipe: Recipe,
  bundledDirectory: string,
  settings: SplitSettings,
): Promise<Outcome<PreparedData>> {
  const raw = await loadSource(recipe.source, { bundledDirectory });
  if (!raw.ok) return raw;
  const misfit = outputUnitsProblem(checked, raw.value.classNames.length);
  if (misfit) return refused(misfit);
  return outcomeOf(() => {
    const dataset = valueOf(makeDataset(raw.value, recipe, inputSizes(checked)));
    return { recipe, dataset, split: splitDataset(dataset, settings) };
  });
}

/** The document's recipe; another source, or none written down, takes the source's default for this input. */
function recipeOf(checked: CheckedGraph, asked: string | undefined): Outcome<Recipe> {
  const { data } = checked.document;
  const source = asked ?? data['source'];
  if (typeof source !== 'string') return fail('data-not-chosen');
  if (data['source'] === source && 'steps' in data) return readRecipe(data);
  return recipeFor(source, inputSizes(checked));
}

/** Sizes of the network's Input in Program order, without the batch. */
export function inputSizes(checked: CheckedGraph): number[] {
  for (const node of checked.nodes.values()) {
    const [signal] = node.outputs;
    if (node.layer?.inputs.length === 0 && signal) return signalSizes(signal);
  }
  return [];
}
