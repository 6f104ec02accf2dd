import { ProblemError, problem } from '../base/index.js';
import type { Node, NodeList, Op, Value } from '../ops/index.js';

/** A value to differentiate and the gradient that arrives at it (of the same type). */
export type Seed = readonly [value: Value, gradient: Value];

/**
 * Reverse-mode differentiation (Linnainmaa 1970; Griewank & Walther 2008, ch. 3): appends to `b` the gradients of the
 * seeded values with respect to `wrt`, which are leaves here whatever made them. What is appended is made of the same
 * operations, so it can be differentiated again. Undefined: the seeded values do not depend on that leaf.
 */
export function differentiate(b: NodeList, seeds: readonly Seed[], wrt: readonly Value[]): (Value | undefined)[] {
  return backward(b, seeds, wrt, 0);
}

function backward(b: NodeList, seeds: readonly Seed[], wrt: readonly Value[], from: number): (Value | undefined)[] {
  const leaves = new Set(wrt);
  const gradients = new Map<Value, Value>();
  const collect = (value: Value, gradient: Value): void => {
    const before = gradients.get(value);
    gradients.set(value, before ? b.op('add', [before, gradient], {}) : gradient);
  };
  for (const [value, gradient] of seeds) collect(value, gradient);
  const reached = reachable(b.nodes, leaves, from);
  for (const node of reached.reverse()) {
    const arriving = node.outputs.map((o) => (leaves.has(o) ? undefined : gradients.get(o)));
    if (arriving.every((d) => d === undefined)) continue;
    b.from(node.origin, () => {
      adjointOf(b, node, arriving).forEach((gradient, i) => {
        const input = node.inputs[i];
        if (gradient && input) collect(input, gradient);
      });
    });
  }
  return wrt.map((leaf) => gradients.get(leaf));
}

/** The nodes from index `from` on that depend on a leaf, in order: only they need an adjoint. */
function reachable(nodes: readonly Node[], leaves: ReadonlySet<Value>, from: number): Node[] {
  const dependent = new Set<Value>(leaves);
  const found: Node[] = [];
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (!node.inputs.some((v) => dependent.has(v))) continue;
    found.push(node);
    for (const output of node.outputs) dependent.add(output);
  }
  return found;
}

function adjointOf(b: NodeList, node: Node, d: readonly (Value | undefined)[]): (Value | undefined)[] {
  const op: Op = node.op;
  if (op.piecewiseConstant) return [];
  const own = op.adjoint?.(b, node, d);
  if (own) return own;
  if (!op.decompose) throw new ProblemError([problem('op-not-differentiable', { op: op.id })]);
  const from = b.nodes.length;
  const parts = op.decompose(b, node.inputs, node.attrs);
  const seeds = parts.flatMap((part, i): Seed[] => {
    const gradient = d[i];
    return gradient ? [[part, gradient]] : [];
  });
  const gradients = backward(b, seeds, node.inputs, from);
  // A value used twice has one gradient; it must arrive once.
  return gradients.map((gradient, i) => (node.inputs.indexOf(node.inputs[i] as Value) === i ? gradient : undefined));
}
