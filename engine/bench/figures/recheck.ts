import { valueOf } from '../../base/index.js';
import { check } from '../../check/index.js';
import type { GraphDocument } from '../../document/index.js';
import { applyCommand, network } from '../../document/index.js';
import { median, timings } from './median.js';

/** How long it takes from an edit to a rechecked graph, in milliseconds. */
export interface RecheckFigures {
  readonly nodes: number;
  readonly firstCheckMs: number;
  /** The input's height, to one that was never seen before: every node's shape and cost changes. */
  readonly editAtTopMs: number;
  /** A parameter of the last layer. */
  readonly editAtEndMs: number;
}

const NODES = 300;

/** A chain of convolutions and activations of this many nodes, and edits at both of its ends. */
export function recheckFigures(): RecheckFigures {
  const graph = chain();
  const firstCheckMs = median(timings(21, 5, () => check(graph)));
  return {
    nodes: graph.nodes.size,
    firstCheckMs,
    editAtTopMs: editMs(graph, 'top', 'height', (turn) => 29 + turn),
    editAtEndMs: editMs(graph, 'last', 'units', (turn) => 10 + (turn % 2)),
  };
}

function editMs(graph: GraphDocument, node: string, param: string, value: (turn: number) => number): number {
  let document = graph;
  let checked = check(document);
  let turn = 0;
  const edit = (): void => {
    const args = { node, param, value: value(turn++) };
    document = valueOf(applyCommand(document, { command: 'setParam', args }));
    checked = check(document, checked);
  };
  const times = timings(101, 100, edit);
  if (!checked.ok) throw new Error('the benchmark graph has errors');
  return median(times);
}

function chain(): GraphDocument {
  const g = network('chain');
  let x = g.input({ channels: 1, height: 28, width: 28 }, { id: 'top' });
  while (g.document().nodes.size < NODES - 3) {
    x = g.layer('activation', { function: 'relu' }, x);
    x = g.layer('conv2d', { filters: 8, padding: 'same' }, x);
  }
  x = g.layer('globalAveragePool2d', {}, x);
  x = g.layer('dense', { units: 9 }, x, { id: 'last' });
  g.output(x, { task: 'classes' });
  return g.document();
}
