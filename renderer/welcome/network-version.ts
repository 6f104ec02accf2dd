import { useProject } from '../state/project-store.js';

/** Changes with every step and every other project, but not where the canvas only lays the network out. */
export function useNetworkVersion(): string {
  return useProject((open) =>
    open ? [open.opened, open.history.done.length, open.history.undone.length].join('/') : '',
  );
}
