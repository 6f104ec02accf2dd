import type { Outcome, Problem } from '../../base/index.js';
import { done, problem } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import type { DataChoice, RawData, Recipe, Split, Task } from '../../data/index.js';
import { dataSources, loadData, splitDataset } from '../../data/index.js';
import type { TrainingSettings } from '../../train/index.js';
import { readSettings } from '../../train/index.js';
import { checkText } from '../graph.js';
import type { EngineHome } from '../method.js';
import { choiceOf, inputOf, recipeOf, taskOf } from '../training/prepare-data.js';
import type { DataFix } from './data-fixes.js';
import { fitsOf, taskFix } from './data-fixes.js';

/** The data of a graph for being looked at: there also where the network does not fit it. */
export interface ViewedData {
  readonly checked: CheckedGraph;
  readonly raw: RawData;
  readonly split: Split;
  /** Absent where there is no way from the data to the network's Input. */
  readonly recipe: Recipe | undefined;
  readonly settings: Pick<TrainingSettings, 'validationFraction' | 'seed'>;
  /** What its reader should know of how it was read. */
  readonly notes: readonly Problem[];
  /** What keeps the network from learning it, or could be better, each with the commands that change it. */
  readonly fits: readonly DataFix[];
}

/** What images are decoded to for a look where the network's Input does not say. */
const lookAt = { channels: 3, height: 64, width: 64 };

let last: { readonly key: string; readonly viewed: ViewedData } | undefined;

/** Loads a graph's data for a look. `again` reads it from the disk whatever is kept of the last look. */
export async function viewData(
  graph: string,
  home: EngineHome,
  again: boolean,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<ViewedData>> {
  const checked = checkText(graph);
  if (!checked.ok) return checked;
  const { document } = checked.value;
  const ends = [...checked.value.nodes.values()].filter(({ layer }) => layer?.inputs.length === 0 || layer?.head);
  const drawn = ends.map(({ record, params, inputs }) => [record.id, params, inputs]);
  const key = JSON.stringify([document.data, document.training, drawn]);
  if (!again && last?.key === key) return done(last.viewed);
  const choice = choiceOf(checked.value, { bundledDirectory: home.bundledDirectory });
  if (!choice.ok) return choice;
  const loaded = await load(checked.value, choice.value, home, onProgress);
  if (!loaded.ok) return loaded;
  const { raw, task } = loaded.value;
  const asked = readSettings(document.training);
  const settings = asked.ok ? asked : readSettings();
  if (!settings.ok) return settings;
  const split = splitDataset(raw, settings.value);
  const recipe = recipeOf(checked.value, choice.value, raw, split);
  const fits = fitsOf(checked.value, raw, split, recipe.ok ? [] : recipe.problems);
  const viewed: ViewedData = {
    checked: checked.value,
    raw,
    split,
    recipe: recipe.ok ? recipe.value : undefined,
    settings: settings.value,
    notes: [...loaded.problems, ...(asked.ok ? [] : asked.problems)],
    // How many numbers are wanted is told once the task is right: classes are counted in another way than amounts.
    fits: task ? [task, ...fits.filter(({ about }) => about === 'input' || about === 'colour')] : fits,
  };
  last = { key, viewed };
  return done(viewed);
}

/** Tries what the network asks for, then what the data is by itself, so that there is something to look at. */
async function load(
  checked: CheckedGraph,
  choice: DataChoice,
  { bundledDirectory }: EngineHome,
  onProgress?: (done: number, total: number) => void,
): Promise<Outcome<{ readonly raw: RawData; readonly task?: DataFix }>> {
  const use = { input: inputOf(checked).sizes, ...(onProgress ? { onProgress } : {}) };
  const asked = taskOf(checked);
  const places = { bundledDirectory };
  const first = await loadData(choice, asked, places, use);
  if (first.ok) return done({ raw: first.value }, first.problems);
  const codes = new Set(first.problems.map(({ code }) => code));
  if (codes.has('images-input') || codes.has('images-channels')) {
    const look = await loadData({ ...choice, options: { ...lookAt, ...choice.options } }, asked, places, use);
    return look.ok ? done({ raw: look.value }, look.problems) : first;
  }
  const task = otherTask(choice.source, codes);
  if (task === undefined) return first;
  const other = await loadData(choice, task, places, use);
  if (!other.ok) return first;
  const [why = problem('data-task', { source: choice.source, came: asked, wanted: task })] = first.problems;
  return done({ raw: other.value, task: taskFix(checked, why, task) }, other.problems);
}

/** The task that data is for, where the refusal says that it is not for the network's. */
function otherTask(source: string, codes: ReadonlySet<string>): Task | undefined {
  if (codes.has('data-task')) return dataSources.find(({ id }) => id === source)?.task ?? 'classes';
  if (codes.has('table-not-classes') || codes.has('array-not-class')) return 'number';
  if (codes.has('table-target-not-number') || codes.has('table-not-labels') || codes.has('table-not-pixels')) {
    return 'classes';
  }
  return undefined;
}
