import { done, fail, refused } from '../../base/index.js';
import type { Layer, Port } from '../../layers/index.js';
import { findLayer } from '../../layers/index.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { nodeOf, withNode } from '../editing/edit-node.js';
import { inputPorts, outputPorts } from '../editing/ports.js';
import type { Endpoint, GraphDocument, JsonObject, LayerNode, NodeRecord, WireRecord } from '../records.js';
import { paramProblems, resolveParams, storedParams } from '../resolve-params.js';
import { shortened } from '../shown-value.js';

interface Replacement {
  readonly node: string;
  readonly layer: string;
  readonly params: JsonObject;
}

/** Puts another layer in a node's place: its id, title, position, wires and every parameter that fits stay. */
export const replaceLayer: Command<Replacement> = {
  id: 'replaceLayer',
  read: (args) => ({ node: args.name('node'), layer: args.name('layer'), params: args.object('params') }),
  run(document, { node: id, layer: layerId, params }) {
    const node = nodeOf(document, id);
    if (!node.ok) return node;
    const layer = findLayer(layerId);
    if (!layer) return fail('edit-no-layer', { layer: shortened(layerId) });
    const { problems } = resolveParams(layer.params, params, id);
    if (problems.length > 0) return refused(...problems);
    const { title, bypass, position } = node.value;
    const labels = { ...(title === undefined ? {} : { title }), ...(bypass ? { bypass } : {}), position };
    const kept = storedParams(layer.params, { ...paramsThatFit(layer, node.value), ...params });
    const replaced: LayerNode = { id, kind: 'layer', layer: layerId, params: kept, ...labels };
    return done({ ...withNode(document, replaced), wires: rewired(document, node.value, layer) });
  },
  name: ({ node, layer }) => step('replace-layer', { node: shortened(node), layer: shortened(layer) }),
};

function paramsThatFit(layer: Layer, node: NodeRecord): JsonObject {
  if (node.kind !== 'layer') return {};
  const fitting = Object.entries(node.params).filter(
    ([name, value]) => paramProblems(layer.params, name, value, '').length === 0,
  );
  return Object.fromEntries(fitting);
}

/** Wires go to the port of the same name, else to the one in the same place; those that find none are removed. */
function rewired(document: GraphDocument, node: NodeRecord, layer: Layer): ReadonlyMap<string, WireRecord> {
  const before = { inputs: inputPorts(document, node) ?? [], outputs: outputPorts(document, node) ?? [] };
  const taken = new Set<string>();
  const wires = [...document.wires.values()].flatMap((wire): WireRecord[] => {
    const from = wire.from.node === node.id ? movedTo(wire.from, before.outputs, layer.outputs) : wire.from;
    const port = wire.to.node === node.id ? portFor(wire.to, before.inputs, layer.inputs) : undefined;
    if (!from || (wire.to.node === node.id && (!port || (!port.many && taken.has(port.id))))) return [];
    if (!port) return [from === wire.from ? wire : { ...wire, from }];
    taken.add(port.id);
    return [{ ...wire, from, to: { node: node.id, port: port.id }, order: port.many ? wire.order : 0 }];
  });
  return new Map(wires.map((wire) => [wire.id, wire]));
}

function movedTo(end: Endpoint, before: readonly Port[], after: readonly Port[]): Endpoint | undefined {
  const port = portFor(end, before, after);
  if (!port) return undefined;
  return port.id === end.port ? end : { ...end, port: port.id };
}

function portFor(end: Endpoint, before: readonly Port[], after: readonly Port[]): Port | undefined {
  return after.find(({ id }) => id === end.port) ?? after[before.findIndex(({ id }) => id === end.port)];
}
