import type { CheckedGraph, CheckedNode } from '../../engine/check/index.js';
import type { DrawnFamily } from '../network/family.js';
import { familyOf } from '../network/family.js';

/** One layer in a thumbnail. */
export interface SketchBar {
  readonly id: string;
  readonly family: DrawnFamily;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way that passes layers by. */
export interface SketchArc {
  readonly from: number;
  readonly to: number;
  /** How high it rises above the middle line. */
  readonly rise: number;
}

/** A network lying on its side: what comes first stands left, and what runs in parallel stands one above the other. */
export interface NetworkSketch {
  readonly bars: readonly SketchBar[];
  readonly arcs: readonly SketchArc[];
  readonly start: number;
  readonly end: number;
}

const tallest = 62;
const gap = 6;
/** With more layers than this the small ones, which neither learn nor change the size, are left out. */
const mostWithSmallOnes = 22;
const always: ReadonlySet<DrawnFamily> = new Set(['data', 'conv', 'pool', 'dense', 'rnn', 'attn', 'block']);

/** The drawing of a checked network in a space of this size. */
export function networkSketch(checked: CheckedGraph, width: number, height: number): NetworkSketch {
  const nodes = checked.order.flatMap((id) => checked.nodes.get(id) ?? []);
  const drawn = nodes.filter((node) => isDrawn(node, nodes.length));
  const isBar = new Set(drawn.map(({ record }) => record));
  const columns: { readonly id: string; readonly node: CheckedNode }[][] = [];
  const columnOf = new Map<string, number>();
  const jumps: { from: number; to: number }[] = [];
  for (const id of checked.order) {
    const node = checked.nodes.get(id);
    if (!node) continue;
    const sources = node.sources.map(({ node: source }) => columnOf.get(source) ?? -1);
    const before = Math.max(-1, ...sources);
    const column = isBar.has(node.record) ? before + 1 : before;
    columnOf.set(id, column);
    if (isBar.has(node.record)) (columns[column] ??= []).push({ id, node });
    for (const source of sources) if (source >= 0 && column - source > 1) jumps.push({ from: source, to: column });
  }
  const largest = Math.max(1, ...drawn.map(sideOf));
  const widths = columns.map((column) => Math.max(...column.map(({ node }) => widthOf(node))));
  const natural = widths.reduce((sum, w) => sum + w + gap, -gap);
  const scale = Math.min(1, (width - 20) / Math.max(natural, 1));
  const start = (width - natural * scale) / 2;
  const middle = height / 2;
  const bars: SketchBar[] = [];
  const centres: number[] = [];
  let x = start;
  for (const [i, column] of columns.entries()) {
    const room = Math.max(...column.map(({ node }) => heightOf(node, largest)));
    const each = column.length === 1 ? room : Math.max(2, room / column.length - 2);
    const columnWidth = (widths[i] ?? 0) * scale;
    for (const [row, { id, node }] of column.entries()) {
      const barHeight = column.length === 1 ? heightOf(node, largest) : each;
      const y = column.length === 1 ? middle - barHeight / 2 : middle - room / 2 + row * (each + 2);
      const barWidth = Math.max(0.6, widthOf(node) * scale);
      bars.push({
        id,
        family: familyOf(node.record),
        x: x + (columnWidth - barWidth) / 2,
        y,
        width: barWidth,
        height: barHeight,
      });
    }
    centres.push(x + columnWidth / 2);
    x += columnWidth + gap * scale;
  }
  return { bars, arcs: arcsOf(jumps, centres), start: centres[0] ?? start, end: centres.at(-1) ?? start };
}

function arcsOf(jumps: readonly { from: number; to: number }[], centres: readonly number[]): SketchArc[] {
  // A dense block has a wire from every layer to every later one: the longest from each start says it.
  const longest = new Map<number, number>();
  for (const { from, to } of jumps) longest.set(from, Math.max(longest.get(from) ?? 0, to));
  return [...longest].map(([from, to]) => {
    const [a = 0, b = 0] = [centres[from], centres[to]];
    return { from: a, to: b, rise: Math.min(36, 22 + 0.1 * (b - a)) };
  });
}

function isDrawn({ record }: CheckedNode, count: number): boolean {
  const family = familyOf(record);
  return always.has(family) || (count <= mostWithSmallOnes && family !== 'merge' && family !== 'shape');
}

/** The side of an image, the steps of a sequence; 1 for a vector. */
function sideOf({ outputs: [output] }: CheckedNode): number {
  const axes = output?.axes.slice(1) ?? [];
  const sides = axes.filter(({ name }) => name === 'height' || name === 'width' || name === 'time');
  return Math.max(1, ...sides.map(({ size }) => (typeof size === 'number' ? size : 1)));
}

function heightOf(node: CheckedNode, largest: number): number {
  const side = sideOf(node);
  if (side === 1) return 18;
  return 12 + (tallest - 12) * (Math.log2(1 + side) / Math.log2(1 + largest));
}

function widthOf({ record, outputs: [output] }: CheckedNode): number {
  const family = familyOf(record);
  if (family === 'data') return 4;
  if (!always.has(family)) return 3;
  const depth = output?.axes.find(({ name }) => name === 'channels' || name === 'features')?.size;
  return 3 + 0.75 * Math.log2(1 + (typeof depth === 'number' ? depth : 1));
}
