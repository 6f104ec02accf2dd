import type { Problem } from '../../base/index.js';
import type { CheckedNode } from '../checked-graph.js';
import type { DrawnGraph, DrawnNode } from '../drawn-graph.js';

/** Looks at one node and its wires, before shapes are known. */
export type NodeRule = (node: DrawnNode, graph: DrawnGraph) => readonly Problem[];

/** Looks at the whole drawing, before shapes are known. */
export type GraphRule = (graph: DrawnGraph) => readonly Problem[];

/** Looks at the nodes once their shapes are known. */
export type EndRule = (nodes: ReadonlyMap<string, CheckedNode>, order: readonly string[]) => readonly Problem[];

/** The problem as a note: it keeps nothing from being trained. */
export function asNote(problem: Problem): Problem {
  return { ...problem, severity: 'note' };
}

/** The problem as a warning: it is shown, and the graph can be trained all the same. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}
