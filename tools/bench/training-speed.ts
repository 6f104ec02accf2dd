import { fileURLToPath } from 'node:url';
import type { Window } from './contestant.js';
import { Contestant } from './contestant.js';
import { median } from './median.js';

/** Forward, backward and Adam on one batch, ours beside PyTorch's in the same run. */
export interface TrainingFigures {
  readonly net: string;
  readonly batch: number;
  readonly executor: string;
  readonly examplesPerSecond: number;
  readonly peakMemoryBytes: number;
  readonly peers: readonly {
    readonly name: string;
    readonly examplesPerSecond: number;
    readonly peakMemoryBytes: number;
    readonly ratio: number;
  }[];
}

const ROUNDS = 7;
const WINDOW_SECONDS = 0.6;
/** One process of the peer may be in a slow mode for its whole life, so the best of several counts. */
const PEER_PROCESSES = 3;

/** Interleaved rounds: only figures from the same minutes are compared. Without torch there are no peers. */
export async function trainingFigures(batch: number, threads: number): Promise<TrainingFigures> {
  const ours = await Contestant.start(process.execPath, [
    here('train-contestant.js'),
    'lenet-5',
    String(batch),
    String(threads),
  ]);
  if (!ours) throw new Error('our own contestant does not start');
  const peers: Contestant[] = [];
  for (let i = 0; i < PEER_PROCESSES; i++) {
    const peer = await Contestant.start('python3', [here('torch_peer.py'), String(batch), String(threads)]);
    if (peer) peers.push(peer);
  }
  const all = [ours, ...peers];
  const windows = new Map<Contestant, Window[]>(all.map((c) => [c, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const contestant of all) windows.get(contestant)?.push(await contestant.window(WINDOW_SECONDS));
  }
  for (const contestant of all) await contestant.close();
  const rate = (c: Contestant): number => median((windows.get(c) ?? []).map((w) => w.examplesPerSecond));
  const memory = (c: Contestant): number => Math.max(...(windows.get(c) ?? []).map((w) => w.peakMemoryBytes));
  const best = peers.sort((a, b) => rate(b) - rate(a))[0];
  const figures = { examplesPerSecond: rate(ours), peakMemoryBytes: memory(ours) };
  return {
    net: 'lenet-5',
    batch,
    executor: ours.name,
    ...figures,
    peers: best
      ? [
          {
            name: best.name,
            examplesPerSecond: rate(best),
            peakMemoryBytes: memory(best),
            ratio: figures.examplesPerSecond / rate(best),
          },
        ]
      : [],
  };
}

/** A file of this folder: scripts stay in the sources, compiled modules are beside this one. */
function here(name: string): string {
  const relative = name.endsWith('.py') ? `../../../tools/bench/${name}` : `./${name}`;
  return fileURLToPath(new URL(relative, import.meta.url));
}
