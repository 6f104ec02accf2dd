import { create } from 'zustand';
import type { ProjectLine } from '../../main/bridge/index.js';

/** The question about projects that is on the screen. */
export type ProjectDialog =
  | { readonly kind: 'open' }
  | { readonly kind: 'saveAs' }
  | { readonly kind: 'rename'; readonly line: ProjectLine }
  | { readonly kind: 'delete'; readonly line: ProjectLine }
  | { readonly kind: 'leave'; answer(leave: boolean): void };

export const useProjectDialog = create<{ readonly dialog: ProjectDialog | undefined }>()(() => ({ dialog: undefined }));

export function showProjectDialog(dialog: ProjectDialog | undefined): void {
  useProjectDialog.setState({ dialog });
}

/** Asks whether work that is not on the disk may be left behind. */
export function askToLeave(): Promise<boolean> {
  return new Promise((resolve) => {
    showProjectDialog({
      kind: 'leave',
      answer: (leave) => {
        showProjectDialog(undefined);
        resolve(leave);
      },
    });
  });
}
