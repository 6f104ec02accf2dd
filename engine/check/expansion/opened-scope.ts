import type { Problem } from '../../base/index.js';
import type { BlockDefinition, BlockNode, Endpoint, NodeRecord, WireRecord } from '../../document/index.js';

/** Where a wire that ends in a block's input port really ends: a wire to an inner node that still wants its beginning. */
export interface Entry {
  readonly id: string;
  readonly to: Endpoint;
  readonly order: number;
}

/** Where a wire really begins: at a node, or at an input port of the block that it lies in. */
export type Origin = { readonly at: Endpoint } | { readonly through: string };

/** One block that was opened, by the path of its use (`block1`, `block1/2/inner`). */
export interface OpenedUse {
  readonly record: BlockNode;
  readonly definition: BlockDefinition;
  /** Whether the definition is the file's own. */
  readonly own: boolean;
  /** Ids of all layers inside, in drawing order. */
  readonly layers: readonly string[];
  /** By output port; undefined where nothing inside reaches it. */
  readonly exits: ReadonlyMap<string, Origin | undefined>;
}

/** A network or the inside of a block without blocks: what they opened into, named by paths. */
export interface OpenedScope {
  readonly nodes: readonly NodeRecord[];
  readonly wires: readonly WireRecord[];
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly exits: ReadonlyMap<string, Origin | undefined>;
  /** Which wire of the scope a wire into a block stands for, by the latter's id. */
  readonly led: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** The beginning of a wire that nobody drew: it ends where a block's unconnected port leads, and carries no signal. */
export function unfed(path: string, port: string): Endpoint {
  return { node: `${path}/`, port };
}

/** A document without blocks. */
export interface OpenedDocument extends OpenedScope {
  /** Every use of a block that was opened, by path. */
  readonly uses: ReadonlyMap<string, OpenedUse>;
}

/** Whether a wire begins nowhere. */
export function isUnfed({ node }: Endpoint): boolean {
  return node.endsWith('/');
}
