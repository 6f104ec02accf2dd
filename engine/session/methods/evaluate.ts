import { z } from 'zod';
import type { Split } from '../../data/index.js';
import { done } from '../../base/index.js';
import type { Evaluation } from '../../train/index.js';
import { evaluationOf } from '../../train/index.js';
import type { Method } from '../method.js';

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
  run: (request, { home, kept }) =>
    kept.use(request, home, async (run) => {
      const { split, weights } = request;
      const data = await run.unchangedData();
      if (!data.ok) return data;
      const rows = data.value.split[parts[split]];
      const evaluated = await run.evaluate(data.value, rows);
      if (!evaluated.ok) return evaluated;
      return done({
        split,
        weights,
        ...evaluationOf(data.value.dataset, rows, evaluated.value),
      } satisfies RunEvaluation);
    }),
};
