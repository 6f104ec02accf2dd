import { z } from 'zod';
import type { Outcome } from '../base/index.js';
import { done, fail } from '../base/index.js';

const count = z.number().int().nonnegative();
const plainObject = z.record(z.string(), z.json());

/** Which executor computes, and all that its numbers depend on. */
const executorSchema = z.object({
  id: z.string(),
  version: z.string(),
  threads: count,
  /** The writing chosen for each kind of operation; a resumed run is given the same. */
  choices: z.record(z.string(), z.string()),
});

const dataSchema = z.object({
  source: z.string(),
  /** From the raw data to the network's input. */
  recipe: z.json(),
  /** Names of the classes, labels or numbers; absent in runs of the first version. */
  classNames: z.array(z.string()).optional(),
  /** SHA-256 of the raw data and the recipe. */
  fingerprint: z.string(),
  samples: z.object({ train: count, validation: count, test: count }),
});

/** What the run was made with; another machine or version may round differently. */
const versionsSchema = z.object({
  netloom: z.string(),
  node: z.string(),
  platform: z.string(),
  arch: z.string(),
  cpu: z.string().optional(),
});

const exportSchema = z.object({
  format: z.string(),
  path: z.string(),
  /** The report that the file computes what was trained. */
  parity: z.string(),
});

/** The formats of `run.json` that this version writes; unknown fields of it are kept. */
const runFormat = 'netloom-run';
const runVersion = 1;

const recordSchema = z.looseObject({
  format: z.literal(runFormat),
  version: z.literal(runVersion),
  name: z.string(),
  /** ISO 8601. */
  created: z.iso.datetime({ offset: true }),
  settings: plainObject,
  seed: z.number(),
  /** SHA-256 of graph.netloom as it was at the start. */
  graph: z.object({ fingerprint: z.string() }),
  executor: executorSchema,
  data: dataSchema,
  versions: versionsSchema,
  /** `running` without a process that holds the lock means that the process was killed. */
  status: z.enum(['running', 'paused', 'stopped', 'finished', 'failed']),
  /** Why it ended, in the trainer's words; absent until then. */
  ended: plainObject.optional(),
  /** Steps, epochs, examples, seconds so far. */
  totals: z.record(z.string(), z.number()),
  exports: z.array(exportSchema),
  /** The figures that a list of runs shows. */
  scores: z.record(z.string(), z.number()),
});

/** The contents of `run.json`. */
export type RunRecord = z.output<typeof recordSchema>;
export type RunExport = z.output<typeof exportSchema>;
export type RunVersions = z.output<typeof versionsSchema>;
export type RunExecutor = z.output<typeof executorSchema>;
export type RunStatus = RunRecord['status'];

/** What is known when a run begins. */
export type RunStart = Pick<RunRecord, 'name' | 'settings' | 'seed' | 'executor' | 'data' | 'versions'>;

/** The record of a run of which no step was made yet. */
export function firstRecord(start: RunStart, created: Date, graphFingerprint: string): RunRecord {
  const { name, settings, seed, executor, data, versions } = start;
  return {
    format: runFormat,
    version: runVersion,
    name,
    created: created.toISOString(),
    status: 'running',
    settings,
    seed,
    graph: { fingerprint: graphFingerprint },
    executor,
    data,
    versions,
    totals: {},
    scores: {},
    exports: [],
  };
}

/** Two-space JSON, so that it reads well and diffs well. */
export function recordText(record: RunRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** Refused where the text is no record, is of a newer version, or has a field that makes no sense. */
export function parseRecord(path: string, text: string): Outcome<RunRecord> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('run-damaged', { path, field: 'JSON' });
  }
  const head = z.object({ format: z.literal(runFormat), version: z.number() }).safeParse(json);
  if (!head.success) return fail('run-damaged', { path, field: 'format' });
  if (head.data.version > runVersion) {
    return fail('run-newer', { path, came: head.data.version, wanted: runVersion });
  }
  const record = recordSchema.safeParse(json);
  if (record.success) return done(record.data);
  return fail('run-damaged', { path, field: record.error.issues[0]?.path.join('.') ?? '' });
}
