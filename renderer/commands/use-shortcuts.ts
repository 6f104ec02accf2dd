import { useEffect } from 'react';
import { useView } from '../state/view-store.js';
import { appCommands } from './catalogue.js';
import type { AppCommand } from './command.js';
import { isShortcut } from './keys.js';

/** Listens to the keys of all commands while the window is there. */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = appCommands.find(({ keys }) => keys?.some((k) => isShortcut(event, k) && mayRun(event, k)));
      if (!command) return;
      event.preventDefault();
      runCommand(command);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** Runs a command unless it cannot be done now. */
export function runCommand(command: AppCommand): void {
  if (command.refused?.() === undefined) void command.run();
}

/** Text fields keep their own undo and letters; letters alone are the canvas's. */
function mayRun({ target }: KeyboardEvent, keys: string): boolean {
  const element = target as HTMLElement;
  const typing = element.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null;
  if (keys.includes('Mod+') || /^(Shift\+)?F\d+$/.test(keys))
    return !(typing && /^Mod\+(Shift\+)?[ZYXCVADF]$/.test(keys));
  if (keys.startsWith('Alt+')) return true;
  const onCanvas = element === document.body || element.closest('[role="application"]') !== null;
  return !typing && useView.getState().singleKeys && onCanvas;
}
