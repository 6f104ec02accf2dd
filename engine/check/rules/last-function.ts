import type { CheckedNode } from '../checked-graph.js';

/** The function that a network ends in, where it is drawn, and what stands behind it. */
export interface LastFunction {
  readonly id: string;
  readonly node: string;
  /** The parameter that holds it. */
  readonly param: string;
  /** Nodes between it and the end, last first; bypassed ones are left out. */
  readonly between: readonly CheckedNode[];
}

/**
 * Walks back from an Output card over nodes that have no weights and one input (dropout, flatten, pooling) to the
 * function applied last; undefined where that is a plain weighted sum, or a merge.
 */
export function lastFunction(nodes: ReadonlyMap<string, CheckedNode>, end: CheckedNode): LastFunction | undefined {
  const between: CheckedNode[] = [];
  let node = before(nodes, end);
  while (node?.layer) {
    const { layer, params, record } = node;
    const param = layer.id === 'activation' ? 'function' : 'activation';
    const id = record.bypass ? undefined : params[param];
    if (typeof id === 'string' && id !== 'linear') return { id, node: record.id, param, between };
    if (!record.bypass) {
      if (node.weights.length > 0 || layer.inputs.length !== 1 || layer.inputs[0]?.many) return undefined;
      between.push(node);
    }
    node = before(nodes, node);
  }
  return undefined;
}

function before(nodes: ReadonlyMap<string, CheckedNode>, node: CheckedNode): CheckedNode | undefined {
  const [source] = node.sources;
  return source && nodes.get(source.node);
}
