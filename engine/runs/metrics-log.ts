import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Outcome } from '../base/index.js';
import { done, problem, refused } from '../base/index.js';
import { writeAll, writeProblem } from '../files/index.js';
import type { MetricsRow } from './metrics-rows.js';
import { firstRows } from './metrics-rows.js';
import { runPaths } from './run-paths.js';

/** Rows reach the file at most this long after they were appended. */
const longestDelayMs = 250;

/**
 * The open metrics.jsonl of a run, one JSON row a line. Rows wait in memory for at most 250 ms; where the disk is full
 * they keep waiting, and whatever was half written is written over.
 */
export class MetricsLog {
  private waiting: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private trouble: unknown;

  /** `end`: where the next row goes. */
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private end: number,
  ) {}

  /**
   * Opens the log of a run to continue after its first `rows` rows: later ones, and a last one that was cut off, are
   * removed from the file first. Warns where the file has fewer. 0 empties it.
   */
  static async open(run: string, rows: number): Promise<Outcome<MetricsLog>> {
    const path = runPaths.metrics(run);
    try {
      const file = await open(path, 'r+').catch(() => open(path, 'w+'));
      try {
        const kept = await firstRows(file, rows);
        await file.truncate(kept.end);
        await file.sync();
        const missing = {
          ...problem('metrics-missing', { path, came: kept.rows, wanted: rows }),
          severity: 'warning' as const,
        };
        return done(new MetricsLog(path, file, kept.end), kept.rows < rows ? [missing] : []);
      } catch (error) {
        await file.close();
        throw error;
      }
    } catch (error) {
      return refused(writeProblem(path, error));
    }
  }

  /** Never fails and never waits: a full disk is told by the next `flush`. */
  append(row: MetricsRow): void {
    this.waiting.push(`${JSON.stringify(row)}\n`);
    this.timer ??= setTimeout(() => void this.write(), longestDelayMs);
  }

  /** Waits until the disk has every row; before each checkpoint, so that the rows up to its step are never lost. */
  async flush(): Promise<Outcome<void>> {
    await this.write();
    if (this.trouble === undefined) await this.inTurn(() => this.file.datasync());
    if (this.trouble === undefined) return done(undefined);
    const { trouble } = this;
    this.trouble = undefined;
    return refused(writeProblem(this.path, trouble));
  }

  /** Flushes and lets go of the file. */
  async close(): Promise<Outcome<void>> {
    const flushed = await this.flush();
    clearTimeout(this.timer);
    await this.file.close();
    return flushed;
  }

  private write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return this.inTurn(async () => {
      const count = this.waiting.length;
      if (count === 0) return;
      const bytes = Buffer.from(this.waiting.join(''));
      await writeAll(this.file, bytes, this.end);
      this.end += bytes.length;
      this.waiting = this.waiting.slice(count);
      this.trouble = undefined;
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.turn.then(work).catch((error: unknown) => {
      this.trouble = error;
    });
    this.turn = turn;
    return turn;
  }
}
