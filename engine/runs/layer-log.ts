import { appendFile } from 'node:fs/promises';
import { writeFileAtomically } from '../files/index.js';
import type { MetricsRow } from './metrics-rows.js';
import { rowsOf } from './metrics-rows.js';
import { runPaths } from './run-paths.js';

/** Enough for a curve as wide as a hand; of ResNet-50 about three megabytes. */
const mostRows = 128;
/** More digits than anybody reads would only make the file long. */
const digits = 5;

interface Line {
  readonly step: number;
  readonly text: string;
}

/**
 * The open layers.jsonl of a run: what single steps did to each layer, one JSON row a line, `{"step", "layers": [{"node",
 * ...figures}]}`, oldest first. It never has more than 128 rows: where it is full every other one goes, and from then on
 * rows are taken half as often. Nothing of the run depends on it, so a disk that is full is passed over here: the rows
 * and checkpoints tell of it.
 */
export class LayerLog {
  private turn: Promise<void> = Promise.resolve();
  /** Steps between two rows, at least. */
  private gap: number;

  private constructor(
    private readonly path: string,
    private lines: readonly Line[],
  ) {
    this.gap = lines.length < mostRows / 2 ? 0 : meanGap(lines);
  }

  /** Goes on with a run after so many steps: rows of later ones will be made again and are removed. */
  static async open(run: string, steps: number): Promise<LayerLog> {
    const path = runPaths.layers(run);
    const lines: Line[] = [];
    let found = 0;
    for await (const row of rowsOf(path)) {
      found += 1;
      if (row.step <= steps && row.step > (lines.at(-1)?.step ?? 0)) lines.push(lineOf(row));
    }
    const log = new LayerLog(path, lines);
    while (log.lines.length > mostRows) log.halve();
    if (log.lines.length < found) await log.writeAll(log.lines);
    return log;
  }

  /** Takes a row, or leaves it out where the last one is too near. Never fails and never waits. */
  append(row: MetricsRow): void {
    const last = this.lines.at(-1);
    if (last && (row.step <= last.step || row.step - last.step < this.gap)) return;
    const line = lineOf(row);
    this.lines = [...this.lines, line];
    if (this.lines.length > mostRows) {
      this.halve();
      // Rows that come before its turn are written after it.
      const { lines } = this;
      this.inTurn(() => this.writeAll(lines));
    } else this.inTurn(() => appendFile(this.path, line.text));
  }

  /** Waits until every row that was taken is written. */
  async close(): Promise<void> {
    await this.turn;
  }

  private halve(): void {
    this.lines = this.lines.filter((_, i) => i % 2 === 0);
    this.gap = meanGap(this.lines);
  }

  private async writeAll(lines: readonly Line[]): Promise<void> {
    await writeFileAtomically(this.path, lines.map(({ text }) => text).join(''));
  }

  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch(() => undefined);
  }
}

function lineOf(row: MetricsRow): Line {
  const text = JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value,
  );
  return { step: row.step, text: `${text}\n` };
}

function meanGap(lines: readonly Line[]): number {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last && lines.length > 1 ? (last.step - first.step) / (lines.length - 1) : 0;
}
