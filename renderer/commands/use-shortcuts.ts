import { useEffect } from 'react';
import { useView } from '../state/view-store.js';
import { appCommands } from './catalogue.js';
import type { AppCommand } from './command.js';
import { isShortcut } from './keys.js';

/** Keys that mean the same in the code editor as everywhere. */
const beforeEditor = /^(Mod\+[KJ\d]|(Shift\+)?F6)$/;
const historyKeys: readonly string[] = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'];
/** Fields that change the document as one types: undo is the network's there, until there is typing to take back. */
const documentFields = '[data-edits] input, [data-edits] textarea';

/** Listens to the keys of all commands while the window is there. */
export function useShortcuts(): void {
  useEffect(() => {
    /** The field that holds what was typed since it was entered, or since Enter. */
    let typedInto: EventTarget | null = null;
    const noteTyping = (event: Event): void => {
      if (event instanceof InputEvent) typedInto = event.target;
    };
    const forgetTyping = (): void => {
      typedInto = null;
    };
    const run = (event: KeyboardEvent, mayBe: (keys: string) => boolean): void => {
      if (event.defaultPrevented) return;
      const command = appCommands.find(({ keys }) => keys?.some((k) => mayBe(k) && isShortcut(event, k)));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      runCommand(command);
    };
    const hear = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (key === 'Enter' && !(target instanceof HTMLTextAreaElement)) forgetTyping();
      const settled = target instanceof HTMLElement && target !== typedInto && target.matches(documentFields);
      // A field that is left and entered again shows what the step gives back, not what was typed into it.
      if (settled && historyKeys.some((keys) => isShortcut(event, keys))) {
        target.blur();
        run(event, (keys) => historyKeys.includes(keys));
        target.focus();
      } else {
        run(event, (keys) => mayRun(event, keys));
      }
    };
    // The code editor takes Ctrl K for the first of two keys, unless the window is asked before it.
    const hearFirst = (event: KeyboardEvent): void => {
      if ((event.target as Element).closest('.monaco-editor')) run(event, (keys) => beforeEditor.test(keys));
    };
    window.addEventListener('input', noteTyping);
    window.addEventListener('focusout', forgetTyping);
    window.addEventListener('keydown', hear);
    window.addEventListener('keydown', hearFirst, true);
    return () => {
      window.removeEventListener('input', noteTyping);
      window.removeEventListener('focusout', forgetTyping);
      window.removeEventListener('keydown', hear);
      window.removeEventListener('keydown', hearFirst, true);
    };
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
