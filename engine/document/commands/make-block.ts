import { done, fail } from '../../base/index.js';
import { findBlock } from '../../blocks/index.js';
import { newId } from '../create.js';
import type { Command } from '../editing/command.js';
import { step } from '../editing/command.js';
import { missingNode } from '../editing/edit-node.js';
import { leaveGroups } from '../editing/leave-groups.js';
import type { Enclosed } from '../editing/enclose.js';
import { enclose } from '../editing/enclose.js';
import type { BlockNode, GraphDocument, NodeRecord, Position } from '../records.js';
import { shortened } from '../shown-value.js';

interface Selection {
  readonly nodes: readonly string[];
  readonly title: string;
}

/** Makes a block definition of some nodes and puts one use of it in their place. */
export const makeBlock: Command<Selection> = {
  id: 'makeBlock',
  read: (args) => ({ nodes: args.names('nodes'), title: args.text('title', '') }),
  run(document, { nodes, title }) {
    const missing = missingNode(document, nodes);
    if (missing) return missing;
    const members = new Set(nodes);
    if (members.size === 0) return fail('edit-empty-group');
    const end = [...members].find((id) => isEnd(document.nodes.get(id)));
    if (end !== undefined) return fail('edit-block-ends', { node: shortened(end) });
    const block = newBlock(document, members);
    const enclosed = enclose(document, members, block.id);
    return enclosed.ok ? done(replaced(document, members, block, title, enclosed.value)) : enclosed;
  },
  name: ({ nodes, title }) => step('make-block', { count: nodes.length, title: shortened(title) }),
};

function isEnd(node: NodeRecord | undefined): boolean {
  return node?.kind === 'layer' && (node.layer === 'input' || node.layer === 'output');
}

/** In the middle of the nodes, under a name that neither the file nor Netloom has. */
function newBlock(document: GraphDocument, members: ReadonlySet<string>): BlockNode {
  let definition = newId(document.definitions, 'block');
  for (let i = 2; findBlock(definition) ?? document.definitions.has(definition); i++) definition = `block${i}`;
  const places = [...members].flatMap((id) => document.nodes.get(id)?.position ?? []);
  const mean = (axis: keyof Position): number =>
    Math.round(places.reduce((sum, place) => sum + place[axis], 0) / Math.max(places.length, 1));
  const id = newId(document.nodes, 'block');
  return { id, kind: 'block', definition, params: {}, position: { x: mean('x'), y: mean('y') } };
}

function replaced(
  document: GraphDocument,
  members: ReadonlySet<string>,
  block: BlockNode,
  title: string,
  { inner, innerWires, outerWires }: Enclosed,
): GraphDocument {
  const definition = { id: block.definition, title, nodes: inner, wires: innerWires, exposed: [] };
  const nodes = [...document.nodes.values()].filter(({ id }) => !members.has(id));
  return {
    ...document,
    nodes: new Map([...nodes, block].map((node) => [node.id, node])),
    wires: outerWires,
    definitions: new Map(document.definitions).set(definition.id, definition),
    groups: leaveGroups(document.groups, members),
  };
}
