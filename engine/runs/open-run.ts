import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outcome } from '../base/index.js';
import { done, fail, refused } from '../base/index.js';
import { readProblem, systemCode, writeFileAtomically } from '../files/index.js';
import { runPaths } from './run-paths.js';
import type { RunRecord } from './run-record.js';
import { parseRecord, recordText } from './run-record.js';

/** A run on disk with its record as it was when last read or written. */
export class OpenRun {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    private current: RunRecord,
  ) {}

  get record(): RunRecord {
    return this.current;
  }

  /**
   * Changes `run.json`, atomically: changes are made one after the other, each to what the disk holds by then, so that
   * nothing that another process noted is lost. Only for the holder of the lock.
   */
  update(change: (record: RunRecord) => RunRecord): Promise<Outcome<RunRecord>> {
    const turn = this.turn.then(() => this.updateNow(change));
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** The document's text as it was when the run began. */
  async graphText(): Promise<Outcome<string>> {
    const path = runPaths.graph(this.folder);
    try {
      return done(await readFile(path, 'utf8'));
    } catch (error) {
      return refused(readProblem(path, error));
    }
  }

  private async updateNow(change: (record: RunRecord) => RunRecord): Promise<Outcome<RunRecord>> {
    const read = await readRecord(this.folder);
    if (!read.ok) return read;
    const record = change(read.value);
    const written = await writeFileAtomically(runPaths.record(this.folder), recordText(record));
    if (!written.ok) return written;
    this.current = record;
    return done(record);
  }
}

/** Reads a run's record; the run may be in use by another process. */
export async function openRun(path: string): Promise<Outcome<OpenRun>> {
  const folder = resolve(path);
  const record = await readRecord(folder);
  return record.ok ? done(new OpenRun(folder, record.value)) : record;
}

async function readRecord(folder: string): Promise<Outcome<RunRecord>> {
  const path = runPaths.record(folder);
  try {
    return parseRecord(folder, await readFile(path, 'utf8'));
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? fail('run-not-found', { path: folder })
      : refused(readProblem(path, error));
  }
}
