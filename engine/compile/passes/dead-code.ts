import type { Node, Program } from '../../ops/index.js';
import { rewrite } from '../rewrite.js';

/** Leaves out every node that no output and no update depends on. Inputs and state stay: they are the signature. */
export function removeDeadCode(program: Program): Program {
  const live = new Set<Node>();
  const stack = [...program.outputs.values(), ...program.updates.values()].map((v) => v.node);
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    if (live.has(node)) continue;
    live.add(node);
    for (const input of node.inputs) stack.push(input.node);
  }
  for (const value of program.inputs.values()) live.add(value.node);
  for (const { value } of program.state.values()) live.add(value.node);
  return rewrite(
    program,
    () => undefined,
    (node) => live.has(node),
  );
}
