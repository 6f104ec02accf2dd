import { create } from 'zustand';
import type { Answer } from '../../main/bridge/index.js';
import { bridge } from '../bridge/bridge.js';
import { useHost } from '../state/host-store.js';
import { tellRefusal } from '../ui/notices.js';

/** A run as the list of all runs has it. */
export type RunLine = Answer<'runs.list'>[number];

/** The runs in the folder of runs, newest first. */
export interface Runs {
  readonly runs: readonly RunLine[];
  /** Whether they have been read at all. */
  readonly known: boolean;
}

export const useRuns = create<Runs>()(() => ({ runs: [], known: false }));

/** Reads the list again. */
export async function readRuns(): Promise<void> {
  try {
    useRuns.setState({ runs: await bridge.call('runs.list', {}), known: true });
  } catch (error) {
    // A cut connection is told by its banner, and the list is read again once it is back.
    if (useHost.getState().connected) tellRefusal(error);
  }
}

const startedRuns = new Set<number>();

bridge.on('runEnded', () => void readRuns());
bridge.on('run', ({ live: { job, run } }) => {
  if (run === undefined || startedRuns.has(job)) return;
  startedRuns.add(job);
  void readRuns();
});
bridge.transport.onConnected((connected) => connected && void readRuns());
