import type { Outcome } from '../../base/index.js';
import { done, fail, refused } from '../../base/index.js';
import { findLayer } from '../../layers/index.js';
import { idStem, newId } from '../create.js';
import type { GraphDocument, JsonObject, LayerNode, Position } from '../records.js';
import { resolveParams, storedParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';

/** A layer that is to be drawn; an empty id stands for a new one. */
export interface NewLayer {
  readonly id: string;
  readonly layer: string;
  readonly params: JsonObject;
  readonly position: Position;
}

/** The node for a layer of the catalogue, with an id that no node has. */
export function newLayerNode(document: GraphDocument, wanted: NewLayer): Outcome<LayerNode> {
  const layer = findLayer(wanted.layer);
  if (!layer) return fail('edit-no-layer', { layer: shortened(wanted.layer) });
  const id = freeId(document.nodes, wanted.id, idStem(wanted.layer));
  if (!id.ok) return id;
  const { problems } = resolveParams(layer.params, wanted.params);
  if (problems.length > 0) return refused(...problems);
  const params = storedParams(layer.params, wanted.params);
  return done({ id: id.value, kind: 'layer', layer: layer.id, params, position: wanted.position });
}

/** The wanted id where it is free, a new one where none is wanted. */
export function freeId(taken: ReadonlyMap<string, unknown>, wanted: string, stem: string): Outcome<string> {
  if (wanted === '') return done(newId(taken, stem));
  return taken.has(wanted) ? fail('edit-id-taken', { id: shortened(wanted) }) : done(wanted);
}
