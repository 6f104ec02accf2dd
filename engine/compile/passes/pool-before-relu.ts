import type { AttrsOf, Node, Program, Value } from '../../ops/index.js';
import { removeDeadCode } from './dead-code.js';
import { rewrite } from '../rewrite.js';

type Uses = ReadonlyMap<Value, readonly Node[]>;

/**
 * Takes the largest cell of each window before the ReLU instead of after it, and so the ReLU and its gradient of a
 * quarter of the cells or fewer: relu(max(x)) = max(relu(x)), and a winner that is not positive passes no gradient back
 * either way. Only where nothing else looks at the ReLU's result.
 */
export function poolBeforeRelu(program: Program): Program {
  const uses = usesIn(program);
  const moved = new Set(program.nodes.filter((node) => node.op.id === 'relu' && isOnlyPooled(node, uses)));
  if (moved.size === 0) return program;
  const replaces = (node: Node): boolean => moved.has((node.inputs[0] as Value).node);
  const pooled = rewrite(program, (b, node, inputs) => {
    if (node.op.id === 'maxPool' && replaces(node)) {
      const x = (inputs[0] as Value).node.inputs[0] as Value;
      const [largest, positions] = b.ops('maxPool', [x], node.attrs as AttrsOf<'maxPool'>) as [Value, Value];
      return [b.from((inputs[0] as Value).node.origin, () => b.op('relu', [largest], {})), positions];
    }
    if (node.op.id !== 'reluGradient' || !replaces(node)) return undefined;
    const pool = (inputs[1] as Value).node;
    const [rectified, y, positions, d] = pool.inputs as [Value, Value, Value, Value];
    const [x, largest] = [rectified.node.inputs[0], y.node.inputs[0]] as [Value, Value];
    const passed = b.op('reluGradient', [y, d], {});
    const attrs = pool.attrs as AttrsOf<'maxPoolGradient'>;
    return b.from(pool.origin, () => [b.op('maxPoolGradient', [x, largest, positions, passed], attrs)]);
  });
  // The ReLU may now stand before another pooling.
  return poolBeforeRelu(removeDeadCode(pooled));
}

/** Whether the ReLU goes into one max pooling, and what comes back through that pooling goes back through it alone. */
function isOnlyPooled(relu: Node, uses: Uses): boolean {
  const y = relu.outputs[0] as Value;
  const users = uses.get(y) ?? [];
  const byOp = (id: string): Node[] => users.filter((node) => node.op.id === id);
  const [pools, back, gradients] = [byOp('maxPool'), byOp('maxPoolGradient'), byOp('reluGradient')];
  if (pools.length !== 1 || pools.length + back.length + gradients.length !== users.length) return false;
  return back.length === gradients.length && gradients.every((node) => node.inputs[1]?.node === back[0]);
}

/** Who reads each value; a value that is an output or an update is read by its own node, so that it is never alone. */
function usesIn(program: Program): Uses {
  const uses = new Map<Value, Node[]>();
  const note = (value: Value, node: Node): void => void uses.set(value, [...(uses.get(value) ?? []), node]);
  for (const node of program.nodes) for (const input of node.inputs) note(input, node);
  for (const value of [...program.outputs.values(), ...program.updates.values()]) note(value, value.node);
  return uses;
}
