import type { AppCommand } from '../commands/command.js';
import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { showInspectorTab } from './inspector-store.js';

/** Commands of the inspector. */
export const inspectorCommands: readonly AppCommand[] = [
  {
    id: 'explain-layer',
    label: { en: 'Explain the selected layer', zh: '说明所选的层' },
    group: 'help',
    keys: ['F1'],
    refused: () =>
      (useProject.getState()?.selection.size ?? 0) === 1
        ? undefined
        : { en: 'Select one layer first', zh: '请先选择一个层' },
    run: () => {
      setView({ mode: 'design', galleryOpen: false, inspectorOpen: true });
      showInspectorTab('explain');
    },
  },
];
