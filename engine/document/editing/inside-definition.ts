import type { Outcome } from '../../base/index.js';
import { done, fail } from '../../base/index.js';
import { emptyDocument } from '../create.js';
import type { GraphDocument } from '../records.js';
import { shortened } from '../shown-value.js';
import { withRecord } from './keyed-records.js';

/** Does to the inside of a block definition what `run` does to a document; refused where that changes anything else. */
export function insideDefinition(
  document: GraphDocument,
  id: string,
  run: (inside: GraphDocument) => Outcome<GraphDocument>,
): Outcome<GraphDocument> {
  const definition = document.definitions.get(id);
  if (!definition) return fail('edit-no-definition', { definition: shortened(id) });
  const { nodes, wires } = definition;
  const inside = { ...emptyDocument(definition.title), nodes, wires, definitions: document.definitions };
  const result = run(inside);
  if (!result.ok || result.value === inside) return result.ok ? done(document) : result;
  const { nodes: nodesAfter, wires: wiresAfter, ...rest } = result.value;
  const { nodes: _nodes, wires: _wires, ...before } = inside;
  const same = (Object.keys(before) as (keyof typeof before)[]).every((key) => rest[key] === before[key]);
  if (!same) return fail('edit-not-inside', { definition: shortened(id) });
  const changed = { ...definition, nodes: nodesAfter, wires: wiresAfter };
  return done({ ...document, definitions: withRecord(document.definitions, changed) }, result.problems);
}
