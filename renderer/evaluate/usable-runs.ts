import { useMemo } from 'react';
import type { RunHistoryLine } from '../../main/bridge/index.js';
import { useRuns } from '../training/run-store.js';

/** Runs that have made an epoch, the newest first. */
export function usableRuns(lines: readonly RunHistoryLine[]): RunHistoryLine[] {
  return lines
    .filter(({ status, epochsDone = 0 }) => status !== 'damaged' && epochsDone > 0)
    .sort((a, b) => (b.created ?? '').localeCompare(a.created ?? ''));
}

/** The same of the list that training keeps; undefined until it was read. */
export function useUsableRuns(): readonly RunHistoryLine[] | undefined {
  const lines = useRuns((runs) => runs.lines);
  return useMemo(() => lines && usableRuns(lines), [lines]);
}
