import type { Json, ParamSchema, ParamsOf, Signal } from '../layers/index.js';
import type { LayerText } from '../text/index.js';

/** Where the palette shows a block. */
export type BlockFamily = 'residual' | 'branches' | 'lightweight' | 'segmentation' | 'attention';

/** An output that later nodes draw from. */
export interface Drawn {
  readonly node: string;
  readonly port: string;
}

/** How a node inside a block is called; ids are part of the names of its weights, so they are given. */
export interface InnerNames {
  readonly id: string;
  /** Of blocks: the chain this many times. */
  readonly repeat?: number;
}

/** Parameters as a file has them: only what differs from the defaults. */
export type GivenParams = Readonly<Record<string, Json>>;

/** What a block is drawn with; the document's graph builder is one. */
export interface Drawing {
  /** A port of the block where a wire ends. */
  inputPort(id: string): Drawn;
  layer(id: string, params: GivenParams, from: Drawn | readonly Drawn[], names: InnerNames): Drawn;
  /** Another block inside this one. */
  block(id: string, params: GivenParams, from: Drawn | readonly Drawn[], names: InnerNames): Drawn;
  /** A port of the block where wires begin. */
  outputPort(id: string, from: Drawn): void;
}

/** An example: documentation and test in one. `gives` lists the outputs in port order as `signalText` writes them. */
export interface BlockExample {
  readonly params?: GivenParams;
  /** One per input port. */
  readonly inputs: readonly Signal[];
  readonly gives: readonly string[] | { readonly fault: string };
  /** Trainable parameters. */
  readonly parameters?: number;
}

/**
 * A pattern of layers that people know by a name, used like a layer and opened on the canvas. It has no computation of
 * its own: everything it does is in the layers that `draw` draws, so it trains, costs and exports as they do.
 */
export interface Block<S extends ParamSchema = ParamSchema> {
  readonly id: string;
  readonly family: BlockFamily;
  readonly text: LayerText;
  /** The paper, with year and figure. */
  readonly source: string;
  readonly params: S;
  /** A pure function of the parameters; its ports are those that it draws, in that order. Never throws. */
  draw(d: Drawing, params: ParamsOf<S>): void;
  readonly examples: readonly BlockExample[];
}
