import { layOut } from './lay-out.js';
import type { LayoutGraph } from './layout-graph.js';

/** Lays out graphs beside the window's own thread: `{ turn, graph }` in, `{ turn, placed }` out. */
self.onmessage = ({ data }: MessageEvent<{ turn: number; graph: LayoutGraph }>) => {
  self.postMessage({ turn: data.turn, placed: layOut(data.graph) });
};
