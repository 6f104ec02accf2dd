import type { BlockDefinition, BlockNode, CommandRequest, GraphDocument } from '../../../engine/document/index.js';
import { emptyDocument, newId, openBlock, writeDocument } from '../../../engine/document/index.js';
import type { JsonObject } from '../../../engine/document/index.js';

/**
 * Commands that give a use of a block a definition of its own, with its parameters filled in: the node keeps its id,
 * name, place and wires, and from then on its inside can be changed. Undefined where the block is not known.
 */
export function ownCopy(
  document: GraphDocument,
  block: BlockNode,
  title: string,
): readonly [CommandRequest, ...CommandRequest[]] | undefined {
  const opened = openBlock(document.definitions, block, block.id);
  if (!opened) return undefined;
  const id = newId(document.definitions, `${block.definition.replace(/\d+$/, '')}Copy`);
  const definition = { ...opened.definition, id, title, exposed: [] };
  const { position, repeat = 1, folded, bypass, title: name } = block;
  const requests: [CommandRequest, ...CommandRequest[]] = [
    { command: 'addDefinition', args: { definition: asInFile(definition) } },
    { command: 'removeNodes', args: { nodes: [block.id] } },
    { command: 'addBlock', args: { definition: id, params: {}, position: { ...position }, id: block.id } },
  ];
  if (repeat > 1) requests.push({ command: 'setRepeat', args: { node: block.id, repeat } });
  if (name !== undefined) requests.push({ command: 'renameNode', args: { node: block.id, title: name } });
  if (bypass) requests.push({ command: 'setBypass', args: { node: block.id, bypass: true } });
  if (folded) requests.push({ command: 'foldBlock', args: { node: block.id, folded: true } });
  return [...requests, ...reconnected(document, block.id)];
}

/** All wires into the ports that the block's wires end in, in their order: a wire drawn anew comes last in its port. */
function reconnected({ wires }: GraphDocument, block: string): readonly CommandRequest[] {
  const all = [...wires.values()];
  const own = all.filter(({ from, to }) => from.node === block || to.node === block);
  const ports = new Set(own.map(({ to }) => `${to.node} ${to.port}`));
  const touched = all.filter(({ to }) => ports.has(`${to.node} ${to.port}`)).sort((a, b) => a.order - b.order);
  const gone = new Set(own);
  const cut = touched.filter((wire) => !gone.has(wire));
  return [
    ...cut.map(({ id }): CommandRequest => ({ command: 'disconnect', args: { wire: id } })),
    ...touched.map(({ from, to }): CommandRequest => ({
      command: 'connect',
      args: { from: { ...from }, to: { ...to } },
    })),
  ];
}

function asInFile(definition: BlockDefinition): JsonObject {
  const text = writeDocument({ ...emptyDocument(''), definitions: new Map([[definition.id, definition]]) });
  return (JSON.parse(text) as { definitions: [JsonObject] }).definitions[0];
}
