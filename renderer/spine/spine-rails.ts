import type { WireRecord } from '../../engine/document/index.js';

/** Where a stroke begins or ends: at the middle of the card, or on a rail. Rail 0 is next to the cards. */
export type RailEnd = 'card' | number;

/** A piece of wire in the gap under a card. `source` is the output it carries, for its width. */
export interface GapStroke {
  readonly source: string;
  readonly port: string;
  readonly from: RailEnd;
  readonly to: RailEnd;
}

/** A rail that passes a card. */
export interface PassingRail {
  readonly source: string;
  readonly port: string;
  readonly rail: number;
}

/** A card of the spine with what is drawn beside it and in the gap under it. */
export interface SpineRow {
  readonly node: string;
  readonly passing: readonly PassingRail[];
  readonly gap: readonly GapStroke[];
}

/** All rows, and how many rails the widest place has. */
export interface SpineRails {
  readonly rows: readonly SpineRow[];
  readonly rails: number;
}

/** More do not fit beside a card; wires beyond share the outermost rail. */
export const mostRails = 6;

/** A hostile file could ask for thousands of rails of thousands of rows; the longest are then left out. */
const mostPieces = 200_000;

interface Trunk {
  readonly source: string;
  readonly port: string;
  /** The source's row. */
  readonly start: number;
  /** Rows that it leads to, none of them the next one. */
  readonly targets: ReadonlySet<number>;
  readonly end: number;
}

/**
 * Leads every wire along the cards: to the next card straight, to later ones over a rail on the left. Wires of one
 * output share a rail; short rails are next to the cards, so that they cross few others. Wires that lead upwards (a
 * cycle) are left out.
 */
export function spineRails(order: readonly string[], wires: Iterable<WireRecord>): SpineRails {
  const rowOf = new Map(order.map((id, row) => [id, row]));
  const rows = order.map((node) => ({ node, passing: [] as PassingRail[], gap: [] as GapStroke[] }));
  const trunks = trunksOf(rowOf, wires, (row, source, port) =>
    rows[row]?.gap.push({ source, port, from: 'card', to: 'card' }),
  );
  const taken: [number, number][][] = [];
  let pieces = 0;
  for (const trunk of trunks) {
    pieces += trunk.end - trunk.start;
    if (pieces > mostPieces) break;
    const { source, port, start, end } = trunk;
    const rail = freeRail(taken, start, end);
    rows[start]?.gap.push({ source, port, from: 'card', to: rail });
    for (let row = start + 1; row < end; row++) {
      rows[row]?.passing.push({ source, port, rail });
      if (trunk.targets.has(row + 1)) rows[row]?.gap.push({ source, port, from: rail, to: 'card' });
      if (row + 1 < end) rows[row]?.gap.push({ source, port, from: rail, to: rail });
    }
  }
  return { rows, rails: taken.length };
}

function trunksOf(
  rowOf: ReadonlyMap<string, number>,
  wires: Iterable<WireRecord>,
  straight: (row: number, source: string, port: string) => void,
): Trunk[] {
  const targetsOf = new Map<string, { source: string; port: string; start: number; targets: Set<number> }>();
  const isStraight = new Set<string>();
  for (const { from, to } of wires) {
    const start = rowOf.get(from.node);
    const end = rowOf.get(to.node);
    if (start === undefined || end === undefined || end <= start) continue;
    const key = JSON.stringify([from.node, from.port]);
    if (end === start + 1) {
      if (!isStraight.has(key)) straight(start, from.node, from.port);
      isStraight.add(key);
      continue;
    }
    const known = targetsOf.get(key);
    if (known) known.targets.add(end);
    else targetsOf.set(key, { source: from.node, port: from.port, start, targets: new Set([end]) });
  }
  return [...targetsOf.values()]
    .map((trunk) => ({ ...trunk, end: [...trunk.targets].reduce((a, b) => Math.max(a, b)) }))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** The first rail that is free between two rows; notes that it is taken. */
function freeRail(taken: [number, number][][], start: number, end: number): number {
  for (let rail = 0; rail < mostRails; rail++) {
    const intervals = (taken[rail] ??= []);
    const at = firstAtOrAfter(intervals, start);
    const before = intervals[at - 1];
    const after = intervals[at];
    if ((before && before[1] > start) || (after && after[0] < end)) continue;
    intervals.splice(at, 0, [start, end]);
    return rail;
  }
  return mostRails - 1;
}

function firstAtOrAfter(intervals: readonly [number, number][], start: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
