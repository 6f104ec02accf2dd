import type { CheckedNode } from './checked-graph.js';
import type { NodeFacts } from './check-node.js';
import { checkNode } from './check-node.js';
import { sameField } from './receptive-field.js';

const factsOf = new WeakMap<CheckedNode, NodeFacts>();

/**
 * The checked node of an earlier check where nothing that it depends on has changed, else a new one. A new one with
 * the same outputs keeps the earlier signals themselves, so that what is downstream of it is not checked again.
 */
export function checkNodeOnce(facts: NodeFacts, previous: CheckedNode | undefined): CheckedNode {
  const before = previous && factsOf.get(previous);
  if (previous && before && sameFacts(before, facts)) return previous;
  const fresh = checkNode(facts);
  const node: CheckedNode = previous
    ? {
        ...fresh,
        outputs: equal(fresh.outputs, previous.outputs) ? previous.outputs : fresh.outputs,
        receptiveField: sameField(fresh.receptiveField, previous.receptiveField)
          ? previous.receptiveField
          : fresh.receptiveField,
      }
    : fresh;
  factsOf.set(node, facts);
  return node;
}

function sameFacts(a: NodeFacts, b: NodeFacts): boolean {
  return (
    a.record === b.record &&
    a.layer === b.layer &&
    sameItems(a.wires, b.wires) &&
    sameItems(a.inputs, b.inputs) &&
    sameItems(a.fields, b.fields) &&
    equal(a.sources, b.sources) &&
    equal(a.problems, b.problems)
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Small plain data: mostly empty lists. */
function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}
