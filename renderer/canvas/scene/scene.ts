import type { Signal } from '../../../engine/layers/index.js';
import type { CardFacts } from '../../network/card-facts.js';

/** What a port carries decides its drawing (ui.md, section 7). */
export type PortKind = 'image' | 'vector' | 'sequence' | 'number' | 'unknown';

export type LabelSide = 'left' | 'right';

export interface ScenePort {
  readonly id: string;
  readonly kind: PortKind;
  /** What flows through it, where that is known. */
  readonly signal: Signal | undefined;
  readonly wired: boolean;
}

/** A card or an open block's frame as it is drawn. */
export interface SceneNode {
  /** The node's id; a path inside open blocks, such as `block1/conv1`. */
  readonly id: string;
  readonly facts: CardFacts;
  readonly inputs: readonly ScenePort[];
  readonly outputs: readonly ScenePort[];
  /** The open block that it lies in. */
  readonly parent: string | undefined;
  /** The middle of its head, in the canvas or in the frame. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An open block. */
  readonly open: boolean;
  /** Whether it is a node of the document that is open; layers inside blocks are only shown. */
  readonly own: boolean;
  /** Which of the layers around it this is, in the order in which they are computed. */
  readonly place: { readonly at: number; readonly count: number };
  /** How far below its foot the shape stands; it may have to clear the frame around it. Undefined: none is shown. */
  readonly label: number | undefined;
  /** On which side of their wires the shapes of the outputs stand; undefined where they would cover a card. */
  readonly labelSides: readonly (LabelSide | undefined)[];
}

/** A wire as it is drawn; one wire of the document can be several where it leads into an open block. */
export interface SceneWire {
  readonly id: string;
  readonly from: string;
  readonly fromPort: string;
  readonly to: string;
  readonly toPort: string;
  readonly signal: Signal | undefined;
  /** The document's wire that it stands for; undefined inside blocks. */
  readonly real: string | undefined;
}

/** All that the canvas draws. Frames come before what lies in them. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly wires: readonly SceneWire[];
}
