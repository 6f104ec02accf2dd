import { create } from 'zustand';
import type { Problem } from '../../engine/base/index.js';
import type { GraphDocument } from '../../engine/document/index.js';
import type { Project } from '../state/project-store.js';

/** How the way to the disk goes. */
export interface Saving {
  readonly activity: 'rest' | 'saving' | 'cut' | 'refused' | 'conflict';
  /** Why the last save was refused. */
  readonly problems: readonly Problem[];
  /** The document as it was opened without a file: as long as it is untouched there is nothing to save. */
  readonly untouched: GraphDocument | undefined;
  /** Whether the browser keeps what the disk does not hold. */
  readonly kept: boolean;
}

export const useSaving = create<Saving>()(() => ({ activity: 'rest', problems: [], untouched: undefined, kept: true }));

/** Whether the window shows something that is not on the disk. */
export function isUnsaved(open: Project | undefined, { untouched }: Saving): boolean {
  if (!open) return false;
  const { document } = open.history;
  return document !== (open.path === undefined ? untouched : open.savedDocument);
}

/** Whether the work would be missed: it is not on the disk, and nothing is under way that will bring it there. */
export function isAtRisk(open: Project | undefined, saving: Saving): boolean {
  if (!isUnsaved(open, saving)) return false;
  return saving.activity === 'cut' || saving.activity === 'refused' || saving.activity === 'conflict' || !saving.kept;
}
