import type { Problem } from '../base/index.js';
import type { RunSummary } from '../runs/index.js';

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

/** A run's line, from what lies on the disk. */
export function runLine(run: RunSummary): RunLine {
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
