import { ProblemError, done, outcomeOf, problem } from '../base/index.js';
import type { Outcome } from '../base/index.js';
import type { Node, Op, Program, StateSpec, Value } from '../ops/index.js';
import { NodeList, inputLeaf, stateLeaf } from '../ops/index.js';
import { liveProgramNodes } from './live-program.js';

/**
 * The same Program made only of operations for which `known` holds: every other live node is replaced by its
 * decomposition, as often as needed. Refused with the drawn node's id where an operation has none.
 */
export function expand(program: Program, known: (node: Node) => boolean): Outcome<Program> {
  const live = liveProgramNodes(program);
  if (live.every((node) => isLeaf(node) || known(node))) return done(program);
  return outcomeOf(() => {
    const list = new NodeList();
    const renewed = new Map<Value, Value>();
    const inputs = new Map<string, Value>();
    const state = new Map<string, { readonly spec: StateSpec; readonly value: Value }>();
    for (const [name, value] of program.inputs) {
      inputs.set(name, list.input(name, value.type));
      renewed.set(value, inputs.get(name) as Value);
    }
    for (const [name, { spec, value }] of program.state) {
      state.set(name, { spec, value: list.state(name, value.type) });
      renewed.set(value, (state.get(name) as { value: Value }).value);
    }
    replay(
      list,
      live.filter((node) => !isLeaf(node)),
      renewed,
      known,
    );
    const take = (values: ReadonlyMap<string, Value>): Map<string, Value> =>
      new Map([...values].map(([name, value]) => [name, renewed.get(value) as Value]));
    return { nodes: list.nodes, inputs, state, outputs: take(program.outputs), updates: take(program.updates) };
  });
}

function isLeaf(node: Node): boolean {
  return node.op === (inputLeaf as Op) || node.op === (stateLeaf as Op);
}

function replay(list: NodeList, nodes: readonly Node[], renewed: Map<Value, Value>, known: (n: Node) => boolean): void {
  for (const node of nodes) {
    const inputs = node.inputs.map((value) => renewed.get(value) as Value);
    list.from(node.origin, () => {
      const outputs = known(node) ? list.append(node.op, inputs, node.attrs) : decomposed(list, node, inputs, known);
      node.outputs.forEach((value, i) => renewed.set(value, outputs[i] as Value));
    });
  }
}

/** Decomposes on a list of its own first, because the parts may have to be decomposed in turn. */
function decomposed(list: NodeList, node: Node, inputs: readonly Value[], known: (n: Node) => boolean): Value[] {
  const { op } = node;
  if (!op.decompose) throw new ProblemError([problem('op-cannot-be-written', { op: op.id })]);
  const scratch = new NodeList();
  const leaves = inputs.map((value, i) => scratch.input(String(i), value.type));
  const outputs = scratch.from(node.origin, () => op.decompose?.(scratch, leaves, node.attrs) ?? []);
  const renewed = new Map(leaves.map((leaf, i): [Value, Value] => [leaf, inputs[i] as Value]));
  const parts = liveProgramNodes({
    nodes: scratch.nodes,
    inputs: new Map(),
    state: new Map(),
    outputs: new Map(outputs.map((value, i) => [String(i), value])),
    updates: new Map(),
  });
  replay(
    list,
    parts.filter((part) => !isLeaf(part)),
    renewed,
    known,
  );
  return outputs.map((value) => renewed.get(value) as Value);
}
