import type { Block } from '../../blocks/index.js';
import { findBlock } from '../../blocks/index.js';
import type { ParamSchema, ParamsOf } from '../../layers/index.js';
import { placeNodes } from '../place-on-canvas.js';
import type { BlockDefinition, JsonObject } from '../records.js';
import { resolveParams } from '../resolve-params.js';
import type { BlockPorts, KnownBlocks } from './node-drawing.js';
import { NodeDrawing } from './node-drawing.js';

const mostDrawings = 1000;
const drawings = new Map<string, BlockDefinition>();

/** A built-in block as these parameters draw it. Equal parameters give the same definition, of the same identity. */
export function drawBlock(block: Block, params: ParamsOf<ParamSchema>): BlockDefinition {
  const key = `${block.id} ${JSON.stringify(params)}`;
  const known = drawings.get(key);
  if (known) return known;
  if (drawings.size >= mostDrawings) drawings.clear();
  const drawn = draw(block, params);
  drawings.set(key, drawn);
  return drawn;
}

function draw(block: Block, params: ParamsOf<ParamSchema>): BlockDefinition {
  const d = new NodeDrawing(builtInBlocks);
  block.draw(
    {
      inputPort: (id) => d.layer('input', {}, [], { id }),
      layer: (id, given, from, names) => d.layer(id, given, from, names),
      block: (id, given, from, names) => d.block(id, given, from, names),
      outputPort: (id, from) => {
        d.layer('output', {}, from, { id });
      },
    },
    params,
  );
  const nodes = placeNodes(d.nodes, d.wires);
  return { id: block.id, title: block.text.title.en, nodes, wires: d.wires, exposed: [] };
}

/** The Input and Output cards of a definition, in the order they were drawn. */
export function portsOf({ nodes }: BlockDefinition): BlockPorts {
  const cards = (layer: string): { id: string }[] =>
    [...nodes.values()].flatMap((node) => (node.kind === 'layer' && node.layer === layer ? [{ id: node.id }] : []));
  return { inputs: cards('input'), outputs: cards('output') };
}

/** The blocks that come along. */
export const builtInBlocks: KnownBlocks = {
  schema: (name) => findBlock(name)?.params,
  ports: (name, params: JsonObject) => {
    const block = findBlock(name);
    return block && portsOf(drawBlock(block, resolveParams(block.params, params).params));
  },
};
