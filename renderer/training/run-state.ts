import type { Problem } from '../../engine/base/index.js';
import type { LiveRun, RunLine } from '../../main/bridge/index.js';
import type { trainWords } from './words.js';

/** A run's state as one word, and how that word is drawn. */
export interface RunState {
  readonly word: keyof typeof trainWords;
  readonly look: '' | 'accent' | 'ok' | 'warn' | 'err';
  readonly pulses: boolean;
}

const looks = {
  preparing: 'accent',
  training: 'accent',
  validating: 'accent',
  pausing: 'warn',
  paused: 'warn',
  stopping: 'warn',
  running: 'accent',
  finished: 'ok',
  stopped: '',
  failed: 'err',
  interrupted: 'warn',
  damaged: 'err',
} as const;

/** What a run is doing, or how it ended. */
export function runState(live: LiveRun | undefined, line: RunLine | undefined): RunState {
  const validates = live?.status === 'training' && live.progress?.phase === 'validating';
  const word = validates ? 'validating' : (live?.status ?? line?.status ?? 'preparing');
  return { word, look: looks[word], pulses: word === 'training' || word === 'validating' };
}

/** Whether a run met numbers that are not finite: going on, the same numbers would lead there again. */
export function isNotFinite({ code }: Problem): boolean {
  return code.startsWith('train-not-finite');
}

/** Whether a run that is not under way can be gone on with; `problems`: why it failed. */
export function canGoOn({ status }: RunLine, problems: readonly Problem[]): boolean {
  if (problems.some(isNotFinite)) return false;
  return status === 'stopped' || status === 'interrupted' || status === 'failed' || status === 'paused';
}

/** What people call the runs: those of one network are numbered as they came. */
export function runNumbers(lines: readonly RunLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { folder, name = '' } of [...lines].reverse()) {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    numbers.set(folder, number);
  }
  return numbers;
}
