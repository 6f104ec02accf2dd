import { useRuns } from '../training/run-store.js';

/** Whether anything has been trained here yet. */
export function useTrained(): boolean {
  return useRuns(({ lines }) => lines?.some(({ epochsDone = 0 }) => epochsDone > 0) ?? false);
}
