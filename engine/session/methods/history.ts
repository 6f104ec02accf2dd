import { z } from 'zod';
import { done } from '../../base/index.js';
import type { GraphDocument } from '../../document/index.js';
import { readDocument } from '../../document/index.js';
import type { RunSummary } from '../../runs/index.js';
import { listRuns, openRun } from '../../runs/index.js';
import type { Method } from '../method.js';
import type { RunChange } from '../run-difference.js';
import { graphChanges, settingChanges } from '../run-difference.js';
import type { RunLine } from '../run-line.js';
import { runLine } from '../run-line.js';

/** A run as the window's history shows it. */
export interface RunHistoryLine extends RunLine {
  /** Of training so far. */
  readonly seconds?: number;
  readonly bestEpoch?: number;
  /** Validation metrics of the best epoch by name. */
  readonly metrics: Readonly<Record<string, number>>;
  /** In what it differs from the run of the same network before it; absent for the first. */
  readonly changes?: readonly RunChange[];
}

const params = z.strictObject({ directory: z.string() });
type Whole = Extract<RunSummary, { record: unknown }>;

export const history: Method<typeof params> = {
  id: 'history',
  params,
  run: async ({ directory }) => {
    const list = await listRuns(directory);
    if (!list.ok) return list;
    const before = new Map<string, Whole>();
    const graphs = new Map<string, GraphDocument | undefined>();
    const lines: RunHistoryLine[] = [];
    for (const run of [...list.value].reverse()) {
      if ('damaged' in run) {
        lines.push({ ...runLine(run), metrics: {} });
        continue;
      }
      const earlier = before.get(run.record.name);
      before.set(run.record.name, run);
      lines.push({ ...historyLine(run), ...(earlier ? { changes: await changesOf(earlier, run, graphs) } : {}) });
    }
    return done(lines.reverse());
  },
};

function historyLine(run: Whole): RunHistoryLine {
  const { validationLoss: _loss, bestEpoch, ...metrics } = run.record.scores;
  const { seconds } = run.record.totals;
  return {
    ...runLine(run),
    metrics,
    ...(bestEpoch === undefined ? {} : { bestEpoch }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

async function changesOf(
  before: Whole,
  now: Whole,
  graphs: Map<string, GraphDocument | undefined>,
): Promise<RunChange[]> {
  const changes = settingChanges(before.record.settings, now.record.settings);
  if (before.record.data.fingerprint !== now.record.data.fingerprint) changes.push({ kind: 'data' });
  if (before.record.graph.fingerprint === now.record.graph.fingerprint) return changes;
  const [old, drawn] = [await graphOf(before.folder, graphs), await graphOf(now.folder, graphs)];
  return old && drawn ? [...changes, ...graphChanges(old, drawn)] : changes;
}

/** A run's graph, read once; undefined where it cannot be read. */
async function graphOf(
  folder: string,
  graphs: Map<string, GraphDocument | undefined>,
): Promise<GraphDocument | undefined> {
  if (graphs.has(folder)) return graphs.get(folder);
  const run = await openRun(folder);
  const text = run.ok ? await run.value.graphText() : run;
  const read = text.ok ? readDocument(text.value) : text;
  const document = read.ok ? read.value : undefined;
  graphs.set(folder, document);
  return document;
}
