import type { Node, Program } from '../../ops/index.js';

/** Leaves hold no memory of a run: inputs and state are the host's. */
const leaves = new Set(['input', 'state', 'constant']);

/**
 * The nodes of a Program as onnxruntime runs them: depth first from the last result back to what it needs, the latest
 * needs first. So each weight's update follows its gradient, and what nothing waits for is done too early.
 */
export function runOrder({ nodes }: Program): Node[] {
  const work = nodes.filter((node) => !leaves.has(node.op.id));
  const place = new Map(work.map((node, i) => [node, i]));
  const needed = new Set(work.flatMap(({ inputs }) => inputs.map(({ node }) => node)));
  const order: Node[] = [];
  const seen = new Set<Node>();
  const stack = work.filter((node) => !needed.has(node)).map((node) => ({ node, done: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, done } = top;
    if (done) order.push(node);
    if (done || seen.has(node)) continue;
    seen.add(node);
    stack.push({ node, done: true });
    const needs = [...new Set(node.inputs.map((value) => value.node))].filter((n) => place.has(n) && !seen.has(n));
    needs.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    stack.push(...needs.map((need) => ({ node: need, done: false })));
  }
  return order;
}
