import type { Problem } from '../base/index.js';
import { sameSignal } from '../layers/index.js';
import type { CheckedNode, Source } from './checked-graph.js';
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
        outputs: sameItems(fresh.outputs, previous.outputs, sameSignal) ? previous.outputs : fresh.outputs,
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
    sameItems(a.wires, b.wires, Object.is) &&
    sameItems(a.inputs, b.inputs, Object.is) &&
    sameItems(a.fields, b.fields, Object.is) &&
    sameItems(a.sources, b.sources, sameSource) &&
    sameItems(a.problems, b.problems, sameProblem)
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((item, i) => same(item, b[i] as T));
}

function sameSource(a: Source | undefined, b: Source | undefined): boolean {
  return a?.node === b?.node && a?.output === b?.output;
}

/** Problems are rare, so that writing them out costs nothing. */
function sameProblem(a: Problem, b: Problem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
