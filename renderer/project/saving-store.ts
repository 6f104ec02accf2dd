import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import type { Project } from '../state/project-store.js';

/** How the way to the disk goes. */
export interface Saving {
  readonly activity: 'rest' | 'saving' | 'cut' | 'refused' | 'conflict';
  /** Why the last save was refused. */
  readonly problems: readonly Problem[];
  /** Whether a document without a file needs one only once somebody works on it. */
  readonly waitsForWork: boolean;
  /** Whether the browser keeps what the disk does not hold. */
  readonly kept: boolean;
}

export const useSaving = create<Saving>()(() => ({ activity: 'rest', problems: [], waitsForWork: true, kept: true }));

/** Whether the window shows something that is not on the disk. */
export function isUnsaved(open: Project | undefined, { waitsForWork }: Saving): boolean {
  if (!open) return false;
  const { path, savedDocument, history } = open;
  if (path !== undefined) return savedDocument !== history.document;
  // The canvas lays a new network out by itself, which is no work of anybody's: only steps count.
  return !waitsForWork || history.done.length > 0 || history.undone.length > 0;
}

/** Whether the work would be missed: it is not on the disk, and nothing is under way that will bring it there. */
export function isAtRisk(open: Project | undefined, saving: Saving): boolean {
  if (!isUnsaved(open, saving)) return false;
  return saving.activity === 'cut' || saving.activity === 'refused' || saving.activity === 'conflict' || !saving.kept;
}
