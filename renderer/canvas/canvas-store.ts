import { create } from 'zustand';
import type { Endpoint, Position } from '../../engine/document/index.js';
import type { Placed } from './layout/layout-graph.js';

/** A list of layers to choose from, at a place of the screen. */
export interface QuickAdd {
  readonly left: number;
  readonly top: number;
  /** Where the new node goes by itself, in canvas units. */
  readonly position: Position;
  /** What it is connected to. */
  readonly from?: Endpoint;
  readonly to?: Endpoint;
  /** The node that it comes behind, or whose place it takes, or the wire that it goes into. */
  readonly after?: string;
  readonly replaces?: string;
  readonly wire?: string;
}

/** A wire that was not drawn, and where it would have ended on the screen. */
export interface Refusal {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly left: number;
  readonly top: number;
}

/** What the canvas knows for itself: nothing of it is saved or undone. */
export interface CanvasState {
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
  /** Blocks inside open blocks that are open too; blocks of the document know it themselves. */
  readonly openInside: ReadonlySet<string>;
  /** Layouts of open blocks, by what was laid out. */
  readonly layouts: ReadonlyMap<string, ReadonlyMap<string, Placed>>;
  readonly quickAdd: QuickAdd | undefined;
  readonly refusal: Refusal | undefined;
  /** The node from which the keyboard draws a wire. */
  readonly joining: string | undefined;
}

export const useCanvas = create<CanvasState>()(() => ({
  focused: undefined,
  openInside: new Set(),
  layouts: new Map(),
  quickAdd: undefined,
  refusal: undefined,
  joining: undefined,
}));

export function focusOn(id: string | undefined): void {
  useCanvas.setState({ focused: id });
}

export function openInside(path: string, open: boolean): void {
  useCanvas.setState(({ openInside: before }) => {
    const next = new Set(before);
    if (open) next.add(path);
    else next.delete(path);
    return { openInside: next };
  });
}
