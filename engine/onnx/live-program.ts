import type { Node, Program, Value } from '../ops/index.js';

/** The nodes that outputs and updates depend on, in Program order. */
export function liveProgramNodes(program: Program): Node[] {
  const wanted = new Set<Value>([...program.outputs.values(), ...program.updates.values()]);
  const live: Node[] = [];
  for (let i = program.nodes.length - 1; i >= 0; i--) {
    const node = program.nodes[i] as Node;
    if (!node.outputs.some((value) => wanted.has(value))) continue;
    for (const input of node.inputs) wanted.add(input);
    live.push(node);
  }
  return live.reverse();
}
