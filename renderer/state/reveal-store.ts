import { create } from 'zustand';
import { goInside, project, select } from './project-store.js';
import { setView } from './view-store.js';

/** What the canvas is asked to bring into view. */
export interface Reveal {
  /** Counts the requests: the same node can be asked for again. */
  readonly asked: number;
  /** Paths as in `Project.selection`. */
  readonly nodes: readonly string[];
}

/** The newest request; the canvas follows it. */
export const useReveal = create<Reveal>()(() => ({ asked: 0, nodes: [] }));

/** Selects a node and brings it into view in Design, from wherever one is. A node of the network by its path. */
export function showNode(id: string): void {
  const { inside, history } = project();
  const definition = inside === undefined ? undefined : history.document.definitions.get(inside);
  if (inside !== undefined && !definition?.nodes.has(id)) goInside(undefined);
  setView({ mode: 'design', galleryOpen: false });
  select([id]);
  useReveal.setState(({ asked }) => ({ asked: asked + 1, nodes: [id] }));
}
