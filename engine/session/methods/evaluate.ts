import { z } from 'zod';
import type { Split } from '../../data/index.js';
import { done, fail } from '../../base/index.js';
import type { Evaluation } from '../../train/index.js';
import { evaluateRows, evaluationOf } from '../../train/index.js';
import type { Method } from '../method.js';
import { readRunUnchanged } from '../opened-run.js';
import { loadTrained } from '../trained-network.js';

/** How well a run does on a part of its data. */
export type RunEvaluation = { readonly split: SplitName; readonly weights: 'best' | 'final' } & Evaluation;
type SplitName = 'test' | 'validation' | 'training';

const params = z.strictObject({
  run: z.string(),
  weights: z.enum(['best', 'final']),
  split: z.enum(['test', 'validation', 'training']),
});

const parts: Readonly<Record<SplitName, keyof Split>> = { test: 'test', validation: 'validation', training: 'train' };

export const evaluate: Method<typeof params> = {
  id: 'evaluate',
  params,
  run: async ({ run, weights, split }, { home }) => {
    const read = await readRunUnchanged(run, home.bundledDirectory);
    if (!read.ok) return read;
    const trained = await loadTrained(read.value, weights);
    if (!trained.ok) return trained;
    const { loaded, program } = trained.value;
    try {
      const { dataset, split: rows } = read.value.data;
      const part = rows[parts[split]];
      const metrics = [...program.outputs.keys()].filter((name) => name !== 'prediction' && name !== 'lossSum');
      const evaluated = await evaluateRows({ loaded, dataset, rows: part, metrics });
      if (!evaluated) return fail('evaluate-stopped');
      return done({ split, weights, ...evaluationOf(dataset, part, evaluated) } satisfies RunEvaluation);
    } finally {
      await loaded.close();
    }
  },
};
