import type { CheckedGraph } from '../../engine/check/index.js';
import type { ExportedNetwork } from '../../main/bridge/index.js';

type Parity = ExportedNetwork['parity'];
type Errors = Parity['end']['maxRelativeError'];

/** The larger of the two comparisons; null where one of them is not a number, undefined where none was made. */
export function largestError(errors: Errors): number | null | undefined {
  const both = [errors.executor, errors.reference].filter((error) => error !== undefined);
  if (both.length === 0) return undefined;
  return both.includes(null) ? null : Math.max(...both.map(Number));
}

/** The largest error of each top-level node: a block's is that of its worst layer. */
export function errorsByNode({ layers }: Parity): ReadonlyMap<string, number | null> {
  const worst = new Map<string, number | null>();
  for (const { node, maxRelativeError } of layers) {
    const error = largestError(maxRelativeError);
    if (error === undefined) continue;
    const top = node.split('/')[0] ?? node;
    const before = worst.get(top);
    worst.set(top, error === null || before === null ? null : Math.max(error, before ?? 0));
  }
  return worst;
}

/** The largest error over all layers and the answer. */
export function worstError(parity: Parity): number | null | undefined {
  const all = [parity.end, ...parity.layers].map(({ maxRelativeError }) => largestError(maxRelativeError));
  if (all.includes(null)) return null;
  const known = all.filter((error) => typeof error === 'number');
  return known.length === 0 ? undefined : Math.max(...known);
}

const lowest = 1e-9;

/** The powers of ten to be written on that axis: its start, some between, and the limit. */
export function ticksOfAxis(limit: number): number[] {
  const last = Math.round(Math.log10(limit));
  const ticks: number[] = [];
  for (let power = Math.round(Math.log10(lowest)); power < last - 1; power += 2) ticks.push(Number(`1e${power}`));
  return [...ticks, limit];
}

/** Where an error lies on the axis from 1e−9 to the limit, as a share of its length; exact equality is 0. */
export function onLogAxis(error: number, limit: number): number {
  if (error <= lowest) return 0;
  return Math.min(1, Math.log10(error / lowest) / Math.log10(limit / lowest));
}

/** Bytes of weights and statistics of each top-level node, as float32. */
export function bytesByNode(checked: CheckedGraph): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [id, { weights }] of checked.nodes) {
    const top = id.split('/')[0] ?? id;
    const own = weights.reduce((sum, { shape }) => sum + 4 * shape.reduce((n, size) => n * size, 1), 0);
    sizes.set(top, (sizes.get(top) ?? 0) + own);
  }
  return sizes;
}
