import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { systemCode } from '../files/index.js';
import { runPaths } from './run-paths.js';

/** One line of metrics.jsonl: the step after which it was noted, and whatever the trainer measured. */
export interface MetricsRow {
  readonly step: number;
}

const newline = 10;
const readBytes = 1 << 16;

/** A whole line, without its end, and the file position after it. */
interface Line {
  readonly text: string;
  readonly end: number;
}

/**
 * The rows of a run in order, read bit by bit. A last line without an end is one that a killed process was writing and
 * is left out, as are lines that are no rows; a run without the file has none.
 */
export function metricsRows(run: string): AsyncGenerator<MetricsRow> {
  return rowsOf(runPaths.metrics(run));
}

/** The same of any file that has a step in each row. */
export async function* rowsOf(path: string): AsyncGenerator<MetricsRow> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    for await (const { text } of wholeLines(file)) {
      const row = parseRow(text);
      if (row) yield row;
    }
  } finally {
    await file.close();
  }
}

/** The first rows of a log, at most `wanted`: how many there are, and the file position after them. */
export async function firstRows(file: FileHandle, wanted: number): Promise<{ rows: number; end: number }> {
  const found = { rows: 0, end: 0 };
  if (wanted === 0) return found;
  for await (const { text, end } of wholeLines(file)) {
    if (!parseRow(text)) continue;
    found.rows += 1;
    found.end = end;
    if (found.rows === wanted) break;
  }
  return found;
}

async function* wholeLines(file: FileHandle): AsyncGenerator<Line> {
  const buffer = Buffer.alloc(readBytes);
  let started: Buffer[] = [];
  let position = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, readBytes, position);
    if (bytesRead === 0) return;
    let from = 0;
    for (let at = buffer.indexOf(newline); at >= 0 && at < bytesRead; at = buffer.indexOf(newline, from)) {
      const text = Buffer.concat([...started, buffer.subarray(from, at)]).toString();
      started = [];
      from = at + 1;
      yield { text, end: position + from };
    }
    started.push(Buffer.from(buffer.subarray(from, bytesRead)));
    position += bytesRead;
  }
}

function parseRow(text: string): MetricsRow | undefined {
  try {
    const row: unknown = JSON.parse(text);
    return isRow(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

function isRow(value: unknown): value is MetricsRow {
  return typeof value === 'object' && value !== null && 'step' in value && typeof value.step === 'number';
}
