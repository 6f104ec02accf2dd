import type { AppCommand } from './command.js';
import { openCommandPalette, openShortcuts } from './palette-store.js';

/** Commands that lead to other commands. */
export const helpCommands: readonly AppCommand[] = [
  {
    id: 'command-palette',
    label: { en: 'Command palette', zh: '命令面板' },
    group: 'help',
    keys: ['Mod+K'],
    run: openCommandPalette,
  },
  {
    id: 'shortcuts',
    label: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    group: 'help',
    keys: ['Mod+/'],
    run: openShortcuts,
  },
];
