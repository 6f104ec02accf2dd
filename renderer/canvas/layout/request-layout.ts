import type { LayoutGraph, Placed } from './layout-graph.js';

type Placement = ReadonlyMap<string, Placed>;

let worker: Worker | undefined;
let turn = 0;
const waiting = new Map<number, (placed: Placement) => void>();

/** Has a graph laid out in a worker. */
export function requestLayout(graph: LayoutGraph): Promise<Placement> {
  worker ??= startWorker();
  const own = turn++;
  worker.postMessage({ turn: own, graph });
  return new Promise((resolve) => waiting.set(own, resolve));
}

function startWorker(): Worker {
  const started = new Worker(new URL('layout-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<{ turn: number; placed: Placement }>) => {
    waiting.get(data.turn)?.(data.placed);
    waiting.delete(data.turn);
  };
  return started;
}
