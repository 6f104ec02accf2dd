import type { CheckedGraph, CheckedNode } from '../../engine/check/index.js';
import { check } from '../../engine/check/index.js';
import { valueOf } from '../../engine/base/index.js';
import type { GraphDocument, JsonObject } from '../../engine/document/index.js';
import { applyCommand, network } from '../../engine/document/index.js';
import type { LayerSubject } from '../../renderer/inspector/subject.js';
import { subjectOf } from '../../renderer/inspector/subject.js';
import { templates } from '../../templates/index.js';

/** A template's network, checked. */
export function checkedTemplate(id: string): CheckedGraph {
  const found = templates.find(({ card }) => card.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return check(found.graph());
}

/** An image of this size into one layer, and the layer as the inspector gets it. */
export function layerOnImage(
  layer: string,
  params: JsonObject,
  [height, width, channels]: readonly [number, number, number],
): { subject: LayerSubject; checked: CheckedGraph; node: CheckedNode } {
  const g = network('test');
  const x = g.input({ height, width, channels });
  g.layer(layer, params, x, { id: 'layer' });
  return layerSubject(check(g.document()), 'layer');
}

/** A layer of a network as the inspector gets it. */
export function layerSubject(
  checked: CheckedGraph,
  id: string,
): { subject: LayerSubject; checked: CheckedGraph; node: CheckedNode } {
  const subject = subjectOf({ document: checked.document, checked, inside: undefined }, id);
  const node = checked.nodes.get(id);
  if (subject?.kind !== 'layer' || !node) throw new Error(`no layer ${id}`);
  return { subject, checked, node };
}

/** The document after commands that must work. */
export function applied(
  document: GraphDocument,
  requests: readonly Parameters<typeof applyCommand>[1][],
): GraphDocument {
  return requests.reduce((now, request) => valueOf(applyCommand(now, request)), document);
}
