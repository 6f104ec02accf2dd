import { create } from 'zustand';

/** Whether the command palette or the list of keys is open. */
export const usePalette = create<{ readonly open: 'commands' | 'shortcuts' | undefined }>()(() => ({
  open: undefined,
}));

/** Opens the list of all commands. */
export function openCommandPalette(): void {
  usePalette.setState({ open: 'commands' });
}

export function openShortcuts(): void {
  usePalette.setState({ open: 'shortcuts' });
}

export function closePalette(): void {
  usePalette.setState({ open: undefined });
}
