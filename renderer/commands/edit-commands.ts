import { project, redoStep, undoStep, useProject } from '../state/project-store.js';
import type { AppCommand } from './command.js';

/** Commands that change the document. */
export const editCommands: readonly AppCommand[] = [
  {
    id: 'undo',
    label: { en: 'Undo', zh: '撤销' },
    group: 'edit',
    keys: ['Mod+Z'],
    refused: () =>
      useProject.getState() && project().history.done.length > 0
        ? undefined
        : { en: 'Nothing to undo', zh: '没有可撤销的步骤' },
    run: undoStep,
  },
  {
    id: 'redo',
    label: { en: 'Redo', zh: '重做' },
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    refused: () =>
      useProject.getState() && project().history.undone.length > 0
        ? undefined
        : { en: 'Nothing to redo', zh: '没有可重做的步骤' },
    run: redoStep,
  },
];
