import { ProblemError } from '../../base/index.js';
import type { BenchRow, PeerRow } from '../bench-report.js';
import type { BenchNet } from '../nets/index.js';
import { nodeProcess, pythonProcess } from '../processes/files.js';
import { Contestant } from './contestant.js';
import type { Variant } from './variants.js';
import { variantName, variantsFor } from './variants.js';

/** How long and how often is measured, and whom to tell. */
export interface ContestRules {
  readonly threads: number;
  readonly rounds: number;
  /** Seconds of one window. */
  readonly seconds: number;
  /** PyTorch's version; undefined: no peers. */
  readonly torch: string | undefined;
  readonly ending: AbortSignal;
  readonly tell: (progress: ContestProgress) => void;
}

/** A part of `Progress` that a contest itself knows. */
export type ContestProgress =
  | { readonly doing: 'starting' }
  | { readonly doing: 'trying'; readonly peer: string }
  | { readonly doing: 'round'; readonly round: number; readonly rounds: number };

/** One process of PyTorch may be in a slow mode for its whole life, so the best of several counts. */
const PEER_PROCESSES = 3;
const TRIAL_WINDOWS = 3;

/** All contestants of one network, in turns within the same minutes: only such figures may be compared. */
export async function contest(net: BenchNet, rules: ContestRules): Promise<BenchRow> {
  const { threads, ending, tell, torch } = rules;
  tell({ doing: 'starting' });
  const best = torch === undefined ? undefined : await bestVariant(net, rules);
  const ours = await Contestant.start<{ compileMs: number }>(
    'netloom',
    nodeProcess('serve', net.id, String(threads)),
    ending,
  );
  const kinds: { name: string; processes: Contestant<unknown>[] }[] = [];
  if (torch !== undefined) {
    kinds.push({ name: `pytorch ${torch} eager`, processes: await several(net, [], rules) });
    if (best)
      kinds.push({ name: `pytorch ${torch} best (${variantName(best)})`, processes: await several(net, best, rules) });
  }
  const all = [ours, ...kinds.flatMap(({ processes }) => processes)];
  for (let round = 1; round <= rules.rounds; round++) {
    tell({ doing: 'round', round, rounds: rules.rounds });
    for (const contestant of all) await contestant.window(rules.seconds);
  }
  for (const contestant of all) await contestant.close();
  const peers = kinds.map(({ name, processes }): PeerRow => {
    const fastest = processes.reduce((a, b) => (b.speed > a.speed ? b : a));
    return { name, ...fastest.showing, ratio: ours.speed / fastest.speed };
  });
  const { compileMs } = ours.ready;
  return { net: net.id, batch: net.batch, executor: 'onnxruntime', ...ours.showing, compileMs, peers };
}

async function several(net: BenchNet, variant: Variant, rules: ContestRules): Promise<Contestant<unknown>[]> {
  const processes: Contestant<unknown>[] = [];
  for (let i = 0; i < PEER_PROCESSES; i++) processes.push(await peer(net, variant, rules));
  return processes;
}

function peer(net: BenchNet, variant: Variant, { threads, ending }: ContestRules): Promise<Contestant<unknown>> {
  return Contestant.start('pytorch', pythonProcess('serve', net.id, String(threads), ...variant), ending);
}

/** The fastest of the ways to tune PyTorch; one that does not start here (a compiler may be missing) is left out. */
async function bestVariant(net: BenchNet, rules: ContestRules): Promise<Variant | undefined> {
  let best: Variant | undefined;
  let speed = 0;
  for (const variant of variantsFor(net.images)) {
    rules.tell({ doing: 'trying', peer: variantName(variant) });
    const tried = await trial(net, variant, rules);
    if (tried > speed) [best, speed] = [variant, tried];
  }
  return best;
}

async function trial(net: BenchNet, variant: Variant, rules: ContestRules): Promise<number> {
  try {
    const contestant = await peer(net, variant, rules);
    for (let i = 0; i < TRIAL_WINDOWS; i++) await contestant.window(rules.seconds);
    await contestant.close();
    return contestant.speed;
  } catch (error) {
    if (error instanceof ProblemError && !rules.ending.aborted) return 0;
    throw error;
  }
}
