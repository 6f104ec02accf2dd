import type { Problem } from '../../base/index.js';
import { problem } from '../../base/index.js';
import type { BlockNode, GraphDocument } from '../../document/index.js';
import { openBlock } from '../../document/index.js';
import type { OpenedCopies } from './open-scope.js';
import { openScope, usedBlock } from './open-scope.js';
import type { OpenedDocument, OpenedUse } from './opened-scope.js';

/** A network with more layers than this is refused: a repeat of a billion would otherwise take all memory. */
export const MOST_LAYERS = 20_000;

type Definitions = GraphDocument['definitions'];

/** One block of the top level: opened copies, or why it stays closed. */
interface Opened {
  readonly definitions: Definitions;
  readonly copies: OpenedCopies | undefined;
  readonly uses: ReadonlyMap<string, OpenedUse>;
  readonly problems: readonly Problem[];
}

const openedOnce = new WeakMap<BlockNode, Opened>();

/** The whole document without blocks. A block whose record and definitions did not change is not opened again. */
export function openBlocks(document: GraphDocument): OpenedDocument {
  const uses = new Map<string, OpenedUse>();
  const problems: Problem[] = [];
  if (![...document.nodes.values()].some(({ kind }) => kind === 'block')) return withoutBlocks(document);
  let count = document.nodes.size;
  const open = (block: BlockNode, path: string): OpenedCopies | undefined => {
    if (block.bypass) return undefined;
    const opened = openOnce(document.definitions, block, path);
    problems.push(...opened.problems);
    count += (opened.copies ?? []).reduce((sum, copy) => sum + copy.nodes.length, 0);
    if (count > MOST_LAYERS) {
      problems.push(problem('block-too-large', { block: block.definition, most: MOST_LAYERS }, { node: path }));
      return undefined;
    }
    for (const [key, use] of opened.uses) uses.set(key, use);
    return opened.copies;
  };
  const scope = openScope({ path: '', nodes: document.nodes, wires: document.wires, inner: false, open });
  return { ...scope, uses, problems: [...problems, ...scope.problems] };
}

function withoutBlocks({ nodes, wires }: GraphDocument): OpenedDocument {
  const none = new Map<string, never>();
  const scope = { nodes: [...nodes.values()], wires: [...wires.values()], entries: none, exits: none, led: none };
  return { ...scope, uses: none, problems: [] };
}

function openOnce(definitions: Definitions, block: BlockNode, path: string): Opened {
  const known = openedOnce.get(block);
  if (known?.definitions === definitions) return known;
  const opening = new BlockOpening(definitions);
  const copies = opening.open(block, path, []);
  const { uses, problems } = opening;
  const opened: Opened = { definitions, copies, uses, problems };
  openedOnce.set(block, opened);
  return opened;
}

class BlockOpening {
  readonly uses = new Map<string, OpenedUse>();
  readonly problems: Problem[] = [];
  private left = MOST_LAYERS;

  constructor(private readonly definitions: Definitions) {}

  /** `around` are the definitions that this one lies in. */
  open(block: BlockNode, path: string, around: readonly string[]): OpenedCopies | undefined {
    if (block.bypass) return undefined;
    const refuse = (code: string, values: Problem['values'] = {}): OpenedCopies | undefined => {
      const fix = { command: 'setBypass', args: { node: path, bypass: true } };
      this.problems.push(problem(code, { block: block.definition, ...values }, { node: path, fix }));
      return undefined;
    };
    if (around.includes(block.definition)) return refuse('block-recursive');
    const opened = openBlock(this.definitions, block, path);
    if (!opened) return refuse('block-unknown');
    const { definition, own, problems } = opened;
    const repeat = block.repeat ?? 1;
    this.left -= definition.nodes.size * repeat;
    if (this.left < 0) return refuse('block-too-large', { most: MOST_LAYERS });
    const inner = own ? [...around, block.definition] : around;
    const copies = Array.from({ length: repeat }, (_, i) =>
      openScope({
        path: repeat === 1 ? `${path}/` : `${path}/${i + 1}/`,
        nodes: definition.nodes,
        wires: definition.wires,
        inner: true,
        open: (node, innerPath) => this.open(node, innerPath, inner),
      }),
    );
    const [first] = copies;
    if (repeat > 1 && first && (first.entries.size !== 1 || first.exits.size !== 1)) {
      return refuse('block-repeat-ports', { inputs: first.entries.size, outputs: first.exits.size });
    }
    this.problems.push(...problems);
    this.uses.set(path, usedBlock(block, definition, own, copies));
    return copies;
  }
}
