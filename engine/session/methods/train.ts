import { z } from 'zod';
import { fail, refused } from '../../base/index.js';
import { readSettings } from '../../train/index.js';
import type { RunStart } from '../../runs/index.js';
import { createRun } from '../../runs/index.js';
import { checkText, graphSchema } from '../graph.js';
import type { Method } from '../method.js';
import { loadPlan } from '../training/load-plan.js';
import { machineVersions } from '../training/machine.js';
import { prepareData } from '../training/prepare-data.js';
import { recipeJson } from '../training/recipe-json.js';
import { runTraining } from '../training/run-training.js';
import { scaleOutput } from '../training/scale-output.js';

const params = z.strictObject({
  graph: graphSchema,
  /** Settings that differ from the document's. */
  settings: z.record(z.string(), z.unknown()),
  /** Other data than the document's: a bundled data set's name or a file. */
  source: z.string().max(4096).optional(),
  /** What of a file is learnt: a column, an array or a file. */
  target: z.string().max(4096).optional(),
  /** The folder in which a new run folder is made, or the run folder itself. */
  parent: z.string().optional(),
  directory: z.string().optional(),
  /** What the run folder is called after the time; the document's title where absent. */
  name: z.string().max(200).optional(),
  /** Tell also the loss of each step, and now and then what a step does to each layer. */
  watch: z.boolean().optional(),
});

export const train: Method<typeof params> = {
  id: 'train',
  params,
  run: async (request, context) => {
    const checked = checkText(request.graph);
    if (!checked.ok) return checked;
    const place = placeOf(request);
    if (!place) return fail('run-place');
    const drawn = checked.value;
    if (!drawn.ok) return refused(...drawn.problems.filter((p) => p.severity === 'error'));
    const settings = readSettings(drawn.document.training, request.settings);
    if (!settings.ok) return settings;
    const { bundledDirectory, version } = context.home;
    const { source, target } = request;
    const wanted = {
      bundledDirectory,
      ...(source === undefined ? {} : { source }),
      ...(target === undefined ? {} : { target }),
    };
    const data = await prepareData(drawn, wanted, settings.value);
    if (!data.ok) return data;
    const toTrain = scaleOutput(drawn, request.graph, data.value);
    if (!toTrain.ok) return toTrain;
    const { checked: graph, text, notes } = toTrain.value;
    const loaded = await loadPlan(graph, settings.value, data.value, undefined, true);
    if (!loaded.ok) return loaded;
    const { recipe, dataset, split } = data.value;
    const { chosen, plan, estimate } = loaded.value;
    const start: RunStart = {
      name: request.name ?? graph.document.title,
      settings: settings.value,
      seed: settings.value.seed,
      executor: {
        id: chosen.executor.id,
        version: chosen.facts.version,
        threads: chosen.threads,
        choices: loaded.value.loaded.choices,
      },
      data: {
        source: recipe.source,
        recipe: recipeJson(recipe),
        classNames: [...dataset.classNames],
        fingerprint: dataset.fingerprint,
        samples: { train: split.train.length, validation: split.validation.length, test: split.test.length },
      },
      versions: machineVersions(version),
    };
    try {
      const locked = await createRun(place, start, text);
      if (!locked.ok) return locked;
      try {
        return await runTraining(
          {
            checked: graph,
            settings: settings.value,
            data: data.value,
            plan,
            loaded: loaded.value.loaded,
            estimate,
            locked: locked.value,
            watch: request.watch ?? false,
            warnings: [...graph.problems, ...data.value.notes, ...notes],
          },
          context,
        );
      } finally {
        await locked.value.lock.release();
      }
    } finally {
      await loaded.value.loaded.close();
    }
  },
};

function placeOf({ parent, directory }: z.output<typeof params>): { within: string } | { exactly: string } | undefined {
  if (directory !== undefined) return { exactly: directory };
  return parent === undefined ? undefined : { within: parent };
}
