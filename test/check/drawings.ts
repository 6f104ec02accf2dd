import type { GraphDocument, JsonObject, LayerNode, NodeRecord, WireRecord } from '../../engine/document/index.js';
import { emptyDocument, network } from '../../engine/document/index.js';

/** LeNet-5 with ReLU and max pooling: 61,706 parameters, 416,520 multiply-adds. */
export function leNet(): GraphDocument {
  const g = network('LeNet-5');
  let x = g.input({ channels: 1, height: 28, width: 28 });
  x = g.layer('conv2d', { filters: 6, kernel: 5, padding: 'same', activation: 'relu' }, x);
  x = g.layer('maxPool2d', {}, x);
  x = g.layer('conv2d', { filters: 16, kernel: 5, activation: 'relu' }, x);
  x = g.layer('maxPool2d', {}, x);
  x = g.layer('flatten', {}, x);
  x = g.layer('dense', { units: 120, activation: 'relu' }, x);
  x = g.layer('dense', { units: 84, activation: 'relu' }, x);
  x = g.layer('dense', { units: 10 }, x);
  g.output(x, { task: 'classes' });
  return g.document();
}

/** A layer node; `bypass` and the like by `more`. */
export function layerNode(
  id: string,
  layer: string,
  params: JsonObject = {},
  more: Partial<LayerNode> = {},
): LayerNode {
  return { id, kind: 'layer', layer, params, position: { x: 0, y: 0 }, ...more };
}

/** A document of these nodes and wires; a wire is written `from > to`, `from.port > to.port`, in order. */
export function drawing(nodes: readonly NodeRecord[], wires: readonly string[]): GraphDocument {
  const records = wires.map((text, i): WireRecord => {
    const [from, to] = text.split(' > ') as [string, string];
    return { id: `w${i + 1}`, from: end(from, 'out'), to: end(to, 'in'), order: i };
  });
  return {
    ...emptyDocument('drawing'),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    wires: new Map(records.map((wire) => [wire.id, wire])),
  };
}

function end(text: string, usual: string): { node: string; port: string } {
  const [node = '', port = usual] = text.split('.');
  return { node, port };
}

/** The document with one node's record changed. */
export function withNode(document: GraphDocument, id: string, change: Partial<LayerNode>): GraphDocument {
  const record = document.nodes.get(id) as LayerNode;
  return { ...document, nodes: new Map([...document.nodes, [id, { ...record, ...change }]]) };
}
