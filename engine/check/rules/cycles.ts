import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { WireRecord } from '../../document/index.js';
import type { DrawnGraph } from '../drawn-graph.js';
import { nodeName } from '../drawn-graph.js';
import type { GraphRule } from './rule.js';

const mostNamed = 8;

/** Signals must flow from input to output: one problem for each circle that is found. */
export const cycles: GraphRule = (graph) => {
  const walked = new Set<string>();
  const found: Problem[] = [];
  for (const id of graph.blocked) {
    const circle = walked.has(id) ? undefined : circleBefore(graph, id, walked);
    if (circle) found.push(cycleProblem(graph, circle));
  }
  return found;
};

/** Walks against the wires among blocked nodes, each of which has a blocked source, until a node comes again. */
function circleBefore(graph: DrawnGraph, start: string, walked: Set<string>): readonly WireRecord[] | undefined {
  const wires: WireRecord[] = [];
  const place = new Map<string, number>();
  for (let id = start; ;) {
    const seenAt = place.get(id);
    if (seenAt !== undefined) return wires.slice(seenAt).reverse();
    if (walked.has(id)) return undefined;
    walked.add(id);
    place.set(id, wires.length);
    const wire = graph.nodes.get(id)?.incoming.find(({ from }) => graph.blocked.has(from.node));
    if (!wire) return undefined;
    wires.push(wire);
    id = wire.from.node;
  }
}

function cycleProblem({ document, nodes, opened }: DrawnGraph, circle: readonly WireRecord[]): Problem {
  const names = circle.slice(0, mostNamed).flatMap(({ from }) => {
    const record = nodes.get(from.node)?.record;
    return record ? [nodeName(record).slice(0, 40)] : [];
  });
  const values = { count: circle.length, nodes: circle.length > mostNamed ? [...names, '…'] : names };
  const ids = new Set(circle.map(({ id }) => opened.led.get(id) ?? id));
  // The wire that was drawn last is the one that closed the circle.
  const last = [...document.wires.keys()].filter((id) => ids.has(id)).at(-1);
  return problem('cycle', values, {
    ...(circle[0] && { node: circle[0].from.node }),
    ...(last !== undefined && { fix: { command: 'disconnect', args: { wire: last } } }),
  });
}
