import { create } from 'zustand';

const usePalette = create<{ readonly open: boolean }>()(() => ({ open: false }));

/** Opens the list of all commands. */
export function openCommandPalette(): void {
  usePalette.setState({ open: true });
}

export function CommandPalette() {
  const { open } = usePalette();
  return open ? <div /> : null;
}
