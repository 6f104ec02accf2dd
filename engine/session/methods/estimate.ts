import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { done, fail, refused } from '../../base/index.js';
import type { MemoryEstimate, Speed } from '../../train/index.js';
import { fitsData, probeSpeed, readSettings } from '../../train/index.js';
import { checkText, graphSchema } from '../graph.js';
import type { Method } from '../method.js';
import { loadPlan } from '../training/load-plan.js';
import { prepareData } from '../training/prepare-data.js';
import { scaleOutput } from '../training/scale-output.js';

/** What a run would take on this machine: memory as computed, time as measured with a few real steps. */
export interface RunEstimate extends Speed {
  readonly parameters: number;
  readonly trainable: number;
  readonly memory: MemoryEstimate;
  readonly examples: { readonly train: number; readonly validation: number; readonly test: number };
  readonly executor: string;
  readonly threads: number;
}

const params = z.strictObject({ graph: graphSchema });

export const estimate: Method<typeof params> = {
  id: 'estimate',
  params,
  run: async ({ graph }, context) => {
    let stopped = false;
    context.jobs.begin(context.id, { control: (action) => (stopped ||= action === 'stop') });
    const checked = checkText(graph);
    if (!checked.ok) return checked;
    const drawn = checked.value;
    if (!drawn.ok) return refused(...drawn.problems.filter((p) => p.severity === 'error'));
    const settings = readSettings(drawn.document.training);
    if (!settings.ok) return settings;
    const data = await prepareData(drawn, { bundledDirectory: context.home.bundledDirectory }, settings.value);
    if (!data.ok) return data;
    const scaled = scaleOutput(drawn, graph, data.value);
    if (!scaled.ok) return scaled;
    if (stopped) return fail('estimate-stopped');
    const planned = await loadPlan(scaled.value.checked, settings.value, data.value);
    if (!planned.ok) return planned;
    const { plan, loaded, chosen, estimate: memory } = planned.value;
    const { dataset, split } = data.value;
    try {
      const fits = fitsData(plan, dataset, settings.value);
      if (!fits.ok) return fits;
      if (split.train.length === 0 || split.validation.length === 0) {
        return fail('train-too-few', { train: split.train.length, validation: split.validation.length });
      }
      const goOn = async (): Promise<boolean> => {
        await setImmediate();
        return !stopped;
      };
      const now = (): number => performance.now();
      const speed = await probeSpeed({ plan, loaded, dataset, split, settings: settings.value, now, goOn });
      if (!speed) return fail('estimate-stopped');
      return done<RunEstimate>({
        ...speed,
        parameters: drawn.totals.parameters,
        trainable: drawn.totals.trainable,
        memory,
        examples: { train: split.train.length, validation: split.validation.length, test: split.test.length },
        executor: `${chosen.executor.id} ${chosen.facts.version}`,
        threads: chosen.threads,
      });
    } finally {
      await loaded.close();
    }
  },
};
