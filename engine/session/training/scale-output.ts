import type { Outcome, Problem } from '../../base/index.js';
import { done, outcomeOf, problem, valueOf } from '../../base/index.js';
import type { CheckedGraph } from '../../check/index.js';
import { check } from '../../check/index.js';
import { applyCommand, writeDocument } from '../../document/index.js';
import type { PreparedData } from './prepare-data.js';

/** A graph as it is trained, with its file's text. */
export interface GraphToTrain {
  readonly checked: CheckedGraph;
  readonly text: string;
  readonly notes: readonly Problem[];
}

const DIGITS = 6;

/**
 * Sets an Output card that predicts numbers, and has no scale and offset of its own, to the deviation and mean of the
 * training targets, so that a network starts near them whatever their unit. All other graphs stay as they are.
 */
export function scaleOutput(checked: CheckedGraph, text: string, data: PreparedData): Outcome<GraphToTrain> {
  const end = [...checked.nodes.values()].find(({ layer }) => layer?.head);
  const { targets } = data.dataset;
  const untouched = end?.params['scale'] === 1 && end.params['offset'] === 0;
  if (!end || targets.task !== 'number' || !untouched) return done({ checked, text, notes: [] });
  const node = end.record.id;
  const { scale, offset } = spreadOf(targets, data.split.train);
  return outcomeOf(() => {
    const scaled = valueOf(
      applyCommand(checked.document, { command: 'setParam', args: { node, param: 'scale', value: scale } }),
    );
    const moved = valueOf(
      applyCommand(scaled, { command: 'setParam', args: { node, param: 'offset', value: offset } }),
    );
    const note: Problem = { ...problem('output-scaled', { scale, offset }, { node }), severity: 'note' };
    return { checked: check(moved), text: writeDocument(moved), notes: [note] };
  });
}

/** Mean and biased deviation of all numbers of these rows, to six digits; a deviation of 0 counts as 1. */
function spreadOf(
  { width, values }: { readonly width: number; readonly values: Float32Array },
  rows: Uint32Array,
): { readonly scale: number; readonly offset: number } {
  const all = Array.from(rows).flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]);
  const mean = all.reduce((sum, value) => sum + value, 0) / Math.max(all.length, 1);
  const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(all.length, 1);
  const rounded = (value: number): number => Number(value.toPrecision(DIGITS));
  return { scale: rounded(Math.sqrt(squares)) || 1, offset: rounded(mean) };
}
