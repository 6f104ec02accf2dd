import type { CheckedBlock, CheckedGraph, CheckedNode } from '../../engine/check/index.js';
import type { BlockNode, CommandRequest, GraphDocument, LayerNode, NodeRecord } from '../../engine/document/index.js';
import { blockSchema, resolveParams } from '../../engine/document/index.js';
import type { Layer, ParamSchema, ParamsOf } from '../../engine/layers/index.js';
import { findLayer } from '../../engine/layers/index.js';

/** Where changes of a node go: its id, and the definition that it is in. */
export interface Edited {
  readonly node: string;
  readonly inside?: string;
}

interface Shown {
  /** As it is selected: an id, or a path into an open block. */
  readonly id: string;
  /** Undefined for what is drawn from a built-in block: nobody can change it. */
  readonly edited: Edited | undefined;
  readonly schema: ParamSchema;
  /** Complete: defaults filled in. */
  readonly params: ParamsOf<ParamSchema>;
}

/** A selected layer with what the check knows of it; inside a definition, as its first use is. */
export interface LayerSubject extends Shown {
  readonly kind: 'layer';
  readonly record: LayerNode;
  readonly layer: Layer | undefined;
  readonly checked: CheckedNode | undefined;
}

/** A selected block. `opened` is undefined where it could not be opened. */
export interface BlockSubject extends Shown {
  readonly kind: 'block';
  readonly record: BlockNode;
  readonly opened: CheckedBlock | undefined;
  readonly checked: CheckedNode | undefined;
}

export type Subject = LayerSubject | BlockSubject;

/** What is drawn, and which part of it is open by itself. */
export interface Scene {
  readonly document: GraphDocument;
  readonly checked: CheckedGraph;
  readonly inside: string | undefined;
}

/** What a selected id stands for; undefined where it is gone or of a kind that this version cannot read. */
export function subjectOf(scene: Scene, id: string): Subject | undefined {
  const { document, checked, inside } = scene;
  if (inside !== undefined) return insideSubject(scene, inside, id);
  const record = document.nodes.get(id);
  if (record) return subject(scene, id, record, { node: id }, id);
  const derived = checked.nodes.get(id)?.record ?? checked.blocks.get(id)?.record;
  return derived && subject(scene, id, derived, editedThrough(checked, id), id);
}

function insideSubject(scene: Scene, inside: string, id: string): Subject | undefined {
  const record = scene.document.definitions.get(inside)?.nodes.get(id);
  if (!record) return undefined;
  const use = [...scene.checked.blocks].find(([, { record: block }]) => block.definition === inside);
  const path = use?.[1].layers.find((layer) => layer.endsWith(`/${id}`)) ?? (use ? `${use[0]}/${id}` : id);
  return subject(scene, id, record, { node: id, inside }, path);
}

/** Through an open block of the file's own, its definition is changed. */
function editedThrough({ blocks }: CheckedGraph, path: string): Edited | undefined {
  const parts = path.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const block = blocks.get(parts.slice(0, length).join('/'));
    if (block) return block.own ? { node: parts.at(-1) ?? '', inside: block.record.definition } : undefined;
  }
  return undefined;
}

function subject(
  { document, checked }: Scene,
  id: string,
  record: NodeRecord,
  edited: Edited | undefined,
  path: string,
): Subject | undefined {
  const known = checked.nodes.get(path);
  if (record.kind === 'layer') {
    const layer = findLayer(record.layer);
    const schema = layer?.params ?? {};
    const { params } = resolveParams(schema, record.params);
    return { kind: 'layer', id, record, layer, schema, params, checked: known, edited };
  }
  if (record.kind !== 'block') return undefined;
  const schema = blockSchema(document.definitions, record.definition) ?? {};
  const { params } = resolveParams(schema, record.params);
  return { kind: 'block', id, record, schema, params, opened: checked.blocks.get(path), checked: known, edited };
}

/** A command on the subject's node. */
export function commandOn({ node, inside }: Edited, command: string, args: CommandRequest['args']): CommandRequest {
  return { command, args: { node, ...args }, ...(inside === undefined ? {} : { inside }) };
}
