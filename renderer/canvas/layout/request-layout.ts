import type { LayoutGraph, Placed } from './layout-graph.js';

type Placement = ReadonlyMap<string, Placed>;

interface Asked {
  resolve(placed: Placement): void;
  reject(reason: Error): void;
}

let worker: Worker | undefined;
let turn = 0;
const waiting = new Map<number, Asked>();

/** Has a graph laid out in a worker; rejects where the worker fails, rather than never answering. */
export function requestLayout(graph: LayoutGraph): Promise<Placement> {
  worker ??= startWorker();
  const own = turn++;
  worker.postMessage({ turn: own, graph });
  return new Promise((resolve, reject) => waiting.set(own, { resolve, reject }));
}

function startWorker(): Worker {
  const started = new Worker(new URL('layout-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<{ turn: number; placed: Placement }>) => {
    waiting.get(data.turn)?.resolve(data.placed);
    waiting.delete(data.turn);
  };
  started.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return started;
}
