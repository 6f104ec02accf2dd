import type { Json } from '../layers/index.js';

/** Plain JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** A place on the canvas, in canvas units (pixels at zoom 1). */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What every drawn node has. */
interface NodeBase {
  readonly id: string;
  readonly position: Position;
  /** The user's own name for it. */
  readonly title?: string;
  /** Drawn but passed over: its first input goes on unchanged. */
  readonly bypass?: boolean;
  /** Fields of this node that this version does not know; kept so that open and save lose nothing. */
  readonly extra?: JsonObject;
}

/** A layer as drawn. `params` holds only what differs from the layer's defaults. */
export interface LayerNode extends NodeBase {
  readonly kind: 'layer';
  /** A layer id of the catalogue; an unknown one is kept and shown as a placeholder. */
  readonly layer: string;
  readonly params: JsonObject;
}

/** A block as drawn: a use of a definition, with the values of its exposed parameters. */
export interface BlockNode extends NodeBase {
  readonly kind: 'block';
  readonly definition: string;
  readonly params: JsonObject;
  /** The block's chain this many times, one after the other; 1 where absent. */
  readonly repeat?: number;
  /** Whether it is drawn closed; a view state that is saved but is no undo step. */
  readonly folded?: boolean;
}

/** A node that this version cannot read, kept as it came. */
export interface UnknownNode extends NodeBase {
  readonly kind: 'unknown';
  readonly raw: JsonObject;
}

export type NodeRecord = LayerNode | BlockNode | UnknownNode;

/** One end of a wire. */
export interface Endpoint {
  readonly node: string;
  readonly port: string;
}

/** A wire from an output port to an input port. */
export interface WireRecord {
  readonly id: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** The place among the wires that end in the same port; stored, never taken from geometry. */
  readonly order: number;
  readonly extra?: JsonObject;
}

/** A parameter of a block definition: which inner node's parameter it sets. */
export interface ExposedParam {
  readonly name: string;
  readonly node: string;
  readonly param: string;
}

/** A network that is used like a layer. Its inner Input and Output cards are its ports. */
export interface BlockDefinition {
  readonly id: string;
  readonly title: string;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly wires: ReadonlyMap<string, WireRecord>;
  readonly exposed: readonly ExposedParam[];
  readonly extra?: JsonObject;
}

/** A note on the canvas. */
export interface CommentRecord {
  readonly id: string;
  readonly text: string;
  readonly position: Position;
  readonly size?: Position;
  readonly extra?: JsonObject;
}

/** A frame around nodes that belong together. */
export interface GroupRecord {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly string[];
  readonly extra?: JsonObject;
}

/**
 * The drawn network and all that is saved with it: version 1 of the file. Immutable; changes share what they do not
 * touch, so identity of a record means that it is unchanged. Settings hold only what differs from the defaults.
 */
export interface GraphDocument {
  readonly format: 'netloom';
  readonly version: 1;
  readonly title: string;
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly wires: ReadonlyMap<string, WireRecord>;
  readonly definitions: ReadonlyMap<string, BlockDefinition>;
  readonly comments: ReadonlyMap<string, CommentRecord>;
  readonly groups: ReadonlyMap<string, GroupRecord>;
  /** Training settings that differ from the defaults (`engine/settings` validates them). */
  readonly training: JsonObject;
  /** Which data and how it becomes the network's input (`data/recipe` validates it). */
  readonly data: JsonObject;
  readonly extra?: JsonObject;
}
