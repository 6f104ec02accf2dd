import { useHost } from '../state/host-store.js';
import type { AppCommand } from './command.js';

/** What browsers keep for themselves or answer too; in Electron they are ours. */
const keptByBrowsers = /^(Mod\+[0-9JNTWO]|F6|Shift\+F6)$/;

/** The keys of a command that work here; the first where all do. */
export function shownKeys({ keys = [] }: Pick<AppCommand, 'keys'>): string | undefined {
  if (useHost.getState().facts?.kind === 'electron') return keys[0];
  return keys.find((key) => !keptByBrowsers.test(key)) ?? keys[0];
}
