import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import type { CheckedGraph } from '../check/index.js';
import { readRecipe } from '../data/index.js';
import { fingerprint } from '../files/index.js';
import type { OpenRun } from '../runs/index.js';
import { openRun } from '../runs/index.js';
import type { TrainingSettings } from '../train/index.js';
import { readSettings } from '../train/index.js';
import { checkText } from './graph.js';
import type { PreparedData } from './training/prepare-data.js';
import { prepareRecorded } from './training/prepare-data.js';

/** A run read back from disk: its graph as it was, its settings, its data by the recorded recipe. */
export interface ReadRun {
  readonly run: OpenRun;
  readonly checked: CheckedGraph;
  readonly graphFingerprint: string;
  readonly settings: TrainingSettings;
  readonly data: PreparedData;
}

/** Opens a run for going on, evaluating, exporting or predicting. */
export async function readRun(folder: string, bundledDirectory: string): Promise<Outcome<ReadRun>> {
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
  const data = await prepareRecorded(checked.value, recipe.value, bundledDirectory, settings.value);
  if (!data.ok) return data;
  return done({
    run: run.value,
    checked: checked.value,
    graphFingerprint: fingerprint(text.value),
    settings: settings.value,
    data: data.value,
  });
}
