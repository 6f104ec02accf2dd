import { z } from 'zod';
import { done } from '../../base/index.js';
import type { Problem } from '../../base/index.js';
import { listRuns } from '../../runs/index.js';
import type { Method } from '../method.js';

/** A run as a list shows it; `interrupted`: it was running when its process ended. */
export interface RunLine {
  readonly folder: string;
  readonly name?: string;
  readonly created?: string;
  readonly status: 'running' | 'paused' | 'stopped' | 'finished' | 'failed' | 'interrupted' | 'damaged';
  readonly epochsDone?: number;
  readonly epochs?: number;
  readonly validationLoss?: number;
  readonly exports: readonly { readonly format: string; readonly path: string; readonly parity: string }[];
  readonly problems: readonly Problem[];
}

const params = z.strictObject({ directory: z.string() });

export const runs: Method<typeof params> = {
  id: 'runs',
  params,
  run: async ({ directory }) => {
    const list = await listRuns(directory);
    if (!list.ok) return list;
    return done(list.value.map(lineOf));
  },
};

function lineOf(run: Extract<Awaited<ReturnType<typeof listRuns>>, { ok: true }>['value'][number]): RunLine {
  if ('damaged' in run) return { folder: run.folder, status: 'damaged', exports: [], problems: run.damaged };
  const { record, live, folder } = run;
  const epochs = record.settings['epochs'];
  const { epochsDone } = record.totals;
  const { validationLoss } = record.scores;
  return {
    folder,
    name: record.name,
    created: record.created,
    status: record.status === 'running' && !live ? 'interrupted' : record.status,
    ...(epochsDone === undefined ? {} : { epochsDone }),
    ...(typeof epochs === 'number' ? { epochs } : {}),
    ...(validationLoss === undefined ? {} : { validationLoss }),
    exports: record.exports,
    problems: [],
  };
}
