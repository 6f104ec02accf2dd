import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import type { Recipe } from '../data/index.js';
import { readRecipe } from '../data/index.js';
import { fingerprint } from '../files/index.js';
import type { OpenRun } from '../runs/index.js';
import { openRun } from '../runs/index.js';
import type { TrainingSettings } from '../train/index.js';
import { readSettings } from '../train/index.js';
import { checkText } from './graph.js';
import type { PreparedData } from './training/prepare-data.js';
import { prepareRecorded } from './training/prepare-data.js';

/** A run read back from disk without its data: its graph as it was, its settings, its recipe. */
export interface RunGraph {
  readonly run: OpenRun;
  readonly checked: CheckedGraph;
  readonly graphFingerprint: string;
  readonly settings: TrainingSettings;
  readonly recipe: Recipe;
}

/** The same with its data by the recorded recipe. */
export interface ReadRun extends RunGraph {
  readonly data: PreparedData;
}

/** Opens a run for going on, evaluating or exporting. */
export async function readRun(folder: string, bundledDirectory: string): Promise<Outcome<ReadRun>> {
  const read = await readRunGraph(folder);
  if (!read.ok) return read;
  const { checked, recipe, settings } = read.value;
  const data = await prepareRecorded(checked, recipe, bundledDirectory, settings);
  return data.ok ? done({ ...read.value, data: data.value }) : data;
}

/** The same, refused where the data is not what the run was trained on: scores of other data would mean nothing. */
export async function readRunUnchanged(folder: string, bundledDirectory: string): Promise<Outcome<ReadRun>> {
  const read = await readRun(folder, bundledDirectory);
  if (!read.ok) return read;
  const { source, fingerprint: recorded } = read.value.run.record.data;
  return read.value.data.dataset.fingerprint === recorded ? read : fail('run-data-changed', { source });
}

/** Opens a run for using its network: the data need not be there any more. */
export async function readRunGraph(folder: string): Promise<Outcome<RunGraph>> {
  const run = await openRun(folder);
  if (!run.ok) return run;
  const { record } = run.value;
  const text = await run.value.graphText();
  if (!text.ok) return text;
  const checked = checkText(text.value);
  if (!checked.ok) return checked;
  if (!checked.value.ok) return refused(...checked.value.problems.filter((p) => p.severity === 'error'));
  const settings = readSettings(record.settings);
  if (!settings.ok) return settings;
  const recipe = readRecipe(record.data.recipe);
  if (!recipe.ok) return fail('run-damaged', { path: folder, field: 'data.recipe' });
  return done({
    run: run.value,
    checked: checked.value,
    graphFingerprint: fingerprint(text.value),
    settings: settings.value,
    recipe: recipe.value,
  });
}
