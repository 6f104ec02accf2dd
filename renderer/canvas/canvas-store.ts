import { create } from 'zustand';
import type { Placed } from './layout/layout-graph.js';

/** What the canvas knows for itself: nothing of it is saved or undone. */
export interface CanvasState {
  /** The node that the keyboard is on. */
  readonly focused: string | undefined;
  /** Blocks inside open blocks that are open too; blocks of the document know it themselves. */
  readonly openInside: ReadonlySet<string>;
  /** Layouts of open blocks, by what was laid out. */
  readonly layouts: ReadonlyMap<string, ReadonlyMap<string, Placed>>;
}

export const useCanvas = create<CanvasState>()(() => ({
  focused: undefined,
  openInside: new Set(),
  layouts: new Map(),
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
