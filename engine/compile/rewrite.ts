import type { Node, Program, Value } from '../ops/index.js';
import { NodeList } from '../ops/index.js';

/** What a rewrite puts in a node's place: its outputs among the new values, or undefined to copy the node. */
export type Replace = (b: NodeList, node: Node, inputs: readonly Value[]) => readonly Value[] | undefined;

/**
 * Copies a Program node by node into a new one, letting `replace` answer for any node and leaving out those that
 * `keep` refuses (nothing kept may read them). Names of inputs, state, outputs and updates stay.
 */
export function rewrite(program: Program, replace: Replace, keep: (node: Node) => boolean = () => true): Program {
  const b = new NodeList();
  const now = new Map<Value, Value>();
  for (const node of program.nodes) {
    if (!keep(node)) continue;
    const inputs = node.inputs.map((v) => now.get(v) as Value);
    const outputs = b.from(node.origin, () => replace(b, node, inputs) ?? b.append(node.op, inputs, node.attrs));
    node.outputs.forEach((old, i) => now.set(old, outputs[i] as Value));
  }
  const moved = (value: Value): Value => now.get(value) as Value;
  const movedAll = (values: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...values].map(([name, value]) => [name, moved(value)]));
  return {
    nodes: b.nodes,
    inputs: movedAll(program.inputs),
    state: new Map([...program.state].map(([name, s]) => [name, { spec: s.spec, value: moved(s.value) }])),
    outputs: movedAll(program.outputs),
    updates: movedAll(program.updates),
  };
}
