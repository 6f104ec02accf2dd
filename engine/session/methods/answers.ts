import { z } from 'zod';
import type { Outcome } from '../../base/index.js';
import { done } from '../../base/index.js';
import type { Dataset, Split } from '../../data/index.js';
import type { KeptRun } from '../kept-runs.js';
import type { Method } from '../method.js';
import { predictRows } from '../predict-rows.js';

/** Every answer of a run to a part of its data, short; lists of equal length. */
export type RunAnswers =
  | {
      readonly task: 'classes';
      readonly rows: readonly number[];
      readonly labels: readonly number[];
      readonly predicted: readonly number[];
      /** The probability given to the answer. */
      readonly probability: readonly number[];
    }
  | {
      readonly task: 'number' | 'labels';
      readonly names: readonly string[];
      readonly rows: readonly number[];
      /** For each row, what is right and what the network says. */
      readonly wanted: readonly (readonly number[])[];
      readonly came: readonly (readonly number[])[];
      /** Examples of the part; more than the rows where only some are sent. */
      readonly count: number;
    }
  | { readonly task: 'pixels' };

const params = z.strictObject({
  run: z.string(),
  weights: z.enum(['best', 'final']),
  split: z.enum(['test', 'validation', 'training']),
});

const parts: Readonly<Record<'test' | 'validation' | 'training', keyof Split>> = {
  test: 'test',
  validation: 'validation',
  training: 'train',
};
/** A scatter of more points shows no more. */
const MOST_POINTS = 2000;

export const answers: Method<typeof params> = {
  id: 'answers',
  params,
  run: (request, { home, kept }) =>
    kept.use(request, home, async (run): Promise<Outcome<RunAnswers>> => {
      const data = await run.data();
      if (!data.ok) return data;
      const { dataset, split } = data.value;
      const rows = split[parts[request.split]];
      const { task } = dataset.targets;
      if (task === 'pixels') return done({ task });
      return done(task === 'classes' ? await ofClasses(run, dataset, rows) : await ofNumbers(run, dataset, rows));
    }),
};

async function ofClasses(run: KeptRun, dataset: Dataset, rows: Uint32Array): Promise<RunAnswers> {
  const labels = dataset.targets.task === 'classes' ? dataset.targets.labels : new Int32Array();
  const predicted: number[] = [];
  const probability: number[] = [];
  await predictRows(run, dataset, rows, (_, answer) => {
    let best = 0;
    for (let i = 1; i < answer.length; i++) if ((answer[i] as number) > (answer[best] as number)) best = i;
    predicted.push(best);
    probability.push(answer[best] as number);
  });
  return {
    task: 'classes',
    rows: Array.from(rows),
    labels: Array.from(rows, (row) => labels[row] as number),
    predicted,
    probability,
  };
}

async function ofNumbers(run: KeptRun, dataset: Dataset, rows: Uint32Array): Promise<RunAnswers> {
  const { targets } = dataset;
  const { width, values, task } =
    targets.task === 'number' || targets.task === 'labels'
      ? targets
      : { width: 0, values: new Float32Array(), task: 'number' as const };
  const stride = Math.max(1, Math.ceil(rows.length / MOST_POINTS));
  const sent = rows.filter((_, i) => i % stride === 0);
  const came: number[][] = [];
  await predictRows(run, dataset, sent, (_, answer) => came.push(Array.from(answer)));
  return {
    task,
    names: dataset.classNames,
    rows: Array.from(sent),
    wanted: Array.from(sent, (row) => Array.from(values.subarray(row * width, (row + 1) * width))),
    came,
    count: rows.length,
  };
}
