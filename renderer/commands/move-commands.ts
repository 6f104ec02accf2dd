import { useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import type { AppCommand } from './command.js';
import { openFind } from './find-store.js';
import { cycleRegion } from './regions.js';

/** Commands that lead to another place of the window or of the network. */
export const moveCommands: readonly AppCommand[] = [
  {
    id: 'find',
    label: { en: 'Find a layer', zh: '查找层' },
    group: 'network',
    keys: ['Mod+F'],
    refused: () => (useProject.getState() ? undefined : { en: 'No network is open', zh: '没有打开的网络' }),
    run: () => {
      setView({ mode: 'design', galleryOpen: false });
      openFind();
    },
  },
  {
    id: 'next-region',
    label: { en: 'Go to the next part of the window', zh: '转到窗口的下一个区域' },
    group: 'view',
    keys: ['F6', 'Alt+PageDown'],
    run: () => cycleRegion(1),
  },
  {
    id: 'previous-region',
    label: { en: 'Go to the previous part of the window', zh: '转到窗口的上一个区域' },
    group: 'view',
    keys: ['Shift+F6', 'Alt+PageUp'],
    run: () => cycleRegion(-1),
  },
];
