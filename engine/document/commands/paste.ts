import { done } from '../../base/index.js';
import { newId, newWireId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { fileVersion } from '../file-version.js';
import { readDefinition, readNode, readWire } from '../read-records.js';
import type { BlockDefinition, GraphDocument, NodeRecord, WireRecord } from '../records.js';

interface Pasted {
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly wires: ReadonlyMap<string, WireRecord>;
  readonly definitions: ReadonlyMap<string, BlockDefinition>;
  /** Added to every position. */
  readonly offset: { readonly x: number; readonly y: number };
}

/**
 * Adds nodes that were copied, perhaps out of another project, with the wires between them and the block definitions
 * that they use; all written as in a file. Ids that are taken give way; a definition that is here already is shared.
 */
export const paste: Command<Pasted> = {
  id: 'paste',
  read: (args) => ({
    nodes: args.byId('nodes', (node) => readNode(node, fileVersion)),
    wires: args.byId('wires', readWire),
    definitions: args.byId('definitions', (definition) => readDefinition(definition, fileVersion)),
    offset: args.position('offset'),
  }),
  run: (document, pasted) => done(pasted.nodes.size === 0 ? document : withPasted(document, pasted)),
  name: ({ nodes }) => step('paste', { count: nodes.size }),
};

function withPasted(
  document: GraphDocument,
  { nodes: copied, wires: between, definitions, offset }: Pasted,
): GraphDocument {
  const names = definitionNames(document, definitions);
  const nodes = new Map<string, NodeRecord>(document.nodes);
  const idOf = new Map<string, string>();
  for (const node of copied.values()) {
    const id = nodes.has(node.id) ? newId(nodes, node.id.replace(/\d+$/, '') || 'node') : node.id;
    idOf.set(node.id, id);
    const position = { x: node.position.x + offset.x, y: node.position.y + offset.y };
    nodes.set(id, { ...renamed(node, names), id, position });
  }
  const wires = new Map<string, WireRecord>(document.wires);
  for (const wire of between.values()) {
    const from = idOf.get(wire.from.node);
    const to = idOf.get(wire.to.node);
    if (from === undefined || to === undefined) continue;
    const id = newWireId(wires);
    wires.set(id, { ...wire, id, from: { ...wire.from, node: from }, to: { ...wire.to, node: to } });
  }
  return { ...document, nodes, wires, definitions: withDefinitions(document, definitions, names) };
}

type Names = ReadonlyMap<string, string>;

/** What each pasted definition is called here: as before, unless another one bears that name. */
function definitionNames({ definitions: own }: GraphDocument, pasted: Pasted['definitions']): Names {
  const names = new Map<string, string>();
  const taken = new Set(own.keys());
  for (const definition of pasted.values()) {
    const known = own.get(definition.id);
    const other = known !== undefined && !sameDefinition(known, definition);
    const name = other ? newId(taken, definition.id.replace(/\d+$/, '') || 'block') : definition.id;
    taken.add(name);
    names.set(definition.id, name);
  }
  return names;
}

function withDefinitions(
  { definitions: own }: GraphDocument,
  pasted: Pasted['definitions'],
  names: Names,
): Pasted['definitions'] {
  const added = [...pasted.values()].filter(({ id }) => !own.has(names.get(id) ?? id));
  if (added.length === 0) return own;
  const all = new Map(own);
  for (const definition of added) {
    const id = names.get(definition.id) ?? definition.id;
    const nodes = new Map([...definition.nodes].map(([inner, node]) => [inner, renamed(node, names)]));
    all.set(id, { ...definition, id, nodes });
  }
  return all;
}

function renamed(node: NodeRecord, names: Names): NodeRecord {
  if (node.kind !== 'block') return node;
  const definition = names.get(node.definition) ?? node.definition;
  return definition === node.definition ? node : { ...node, definition };
}

function sameDefinition(a: BlockDefinition, b: BlockDefinition): boolean {
  const plain = ({ title, nodes, wires, exposed }: BlockDefinition): string =>
    JSON.stringify([title, [...nodes.values()], [...wires.values()], exposed]);
  return plain(a) === plain(b);
}
