import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';

/** One cell, its quotes taken off. */
interface Cell {
  readonly text: string;
  /** Where the separator or line end after it stands. */
  readonly end: number;
}

/**
 * The records of a CSV text (RFC 4180: commas, double quotes, a quote inside quotes doubled; LF line ends are taken too).
 * Empty lines at the end are no records. Refused, with the row counted from 1: a quote in the wrong place, one that is
 * never closed, and a record with another number of cells than the first.
 */
export function parseCsv(text: string): Outcome<string[][]> {
  const records: string[][] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const last = lastCell(text);
  while (at < last || (records.length === 0 && at < text.length)) {
    const row = records.length + 1;
    const record: string[] = [];
    for (;;) {
      const cell = cellAt(text, at, row);
      if (!cell.ok) return cell;
      record.push(cell.value.text);
      at = cell.value.end;
      if (text[at] !== ',') break;
      at++;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    const wanted = records[0]?.length ?? record.length;
    if (record.length !== wanted) return fail('csv-ragged', { row, came: record.length, wanted });
    records.push(record);
  }
  return done(records);
}

/** Where the line ends at the end of the text begin. */
function lastCell(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function cellAt(text: string, start: number, row: number): Outcome<Cell> {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && !isEnd(text, end)) {
      if (text[end] === '"') return fail('csv-quote', { row, came: text.slice(start, end + 1) });
      end++;
    }
    return done({ text: text.slice(start, end), end });
  }
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return fail('csv-quote-open', { row, came: text.slice(start, start + 40) });
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !isEnd(text, end)) return fail('csv-quote', { row, came: text.slice(start, end + 1) });
    return done({ text: text.slice(start + 1, quote).replaceAll('""', '"'), end });
  }
}

function isEnd(text: string, at: number): boolean {
  const c = text[at];
  return c === ',' || c === '\n' || (c === '\r' && text[at + 1] === '\n');
}
