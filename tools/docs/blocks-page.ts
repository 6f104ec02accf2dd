import type { Block } from '../../engine/blocks/index.js';
import type { BlockDefinition, NodeRecord } from '../../engine/document/index.js';
import { openBlock } from '../../engine/document/index.js';
import { exampleTable } from './example-table.js';
import { familyParts } from './family-parts.js';
import { code, page, table } from './markdown.js';
import { paramTable } from './param-table.js';

const intro =
  'Patterns of layers that are used like one layer and open on the canvas, by family. A block computes nothing of its own: ' +
  'the table of its inside lists what it draws with its default parameters, and the weights are named ' +
  '`<block>/<inside>/<weight>`. An example shows what goes in and what comes out, or the code of the fault.';

/** The text of docs/blocks.md: every block in English and Chinese, in the order of the list, by family. */
export function blocksPage(blocks: readonly Block[]): string {
  return page('Blocks', intro, familyParts('block', blocks, section));
}

function section(block: Block): string[] {
  const inside = drawnWithDefaults(block);
  const inner = [...inside.nodes.values()].filter((node) => !isCard(node));
  return [
    ...paramTable(block.params, block.text),
    ...table(
      ['inside', 'what it is', 'parameters', 'reads'],
      inner.map((node) => innerRow(node, inside)),
    ),
    ...table(['inputs', 'outputs'], [[inputs(inside), outputs(inside)]]),
    ...exampleTable(block.examples),
    `Source: ${block.source}`,
    '',
  ];
}

function drawnWithDefaults({ id }: Block): BlockDefinition {
  const use = { id: 'block', kind: 'block', definition: id, params: {}, position: { x: 0, y: 0 } } as const;
  const opened = openBlock(new Map(), use, 'block');
  if (!opened) throw new Error(`the block ${id} is not in the list`);
  return opened.definition;
}

function isCard(node: NodeRecord): boolean {
  return node.kind === 'layer' && (node.layer === 'input' || node.layer === 'output');
}

function innerRow(node: NodeRecord, inside: BlockDefinition): string[] {
  if (node.kind === 'unknown') return [code(node.id), '', '', ''];
  const name = node.kind === 'layer' ? node.layer : node.definition;
  const times = node.kind === 'block' && node.repeat !== undefined ? ` × ${String(node.repeat)}` : '';
  const settings = Object.entries(node.params).map(([param, value]) => `${param} ${JSON.stringify(value)}`);
  return [code(node.id), `${code(name)}${times}`, code(settings.join(', ')), reads(node.id, inside)];
}

/** Where the wires of a node come from, in port order; an output that is not the usual one is named. */
function reads(id: string, { wires }: BlockDefinition): string {
  const arriving = [...wires.values()].filter(({ to }) => to.node === id);
  return arriving.map(({ from }) => code(from.port === 'out' ? from.node : `${from.node}.${from.port}`)).join(', ');
}

function inputs({ nodes }: BlockDefinition): string {
  const begins = [...nodes.values()].filter((node) => node.kind === 'layer' && node.layer === 'input');
  return begins.map(({ id }) => code(id)).join(', ');
}

function outputs(inside: BlockDefinition): string {
  const ends = [...inside.nodes.values()].filter((node) => node.kind === 'layer' && node.layer === 'output');
  return ends.map(({ id }) => `${code(id)} (${reads(id, inside)})`).join(', ');
}
