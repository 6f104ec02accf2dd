import { create } from 'zustand';
import { setView, useView } from '../state/view-store.js';
import type { LibraryFamily } from './library-entries.js';

/** Below this width the library is a rail, and opens over the canvas. */
export const railBelow = '(max-width: 1180px)';

/** How the library stands: its search, which sections are closed, and whether it lies over the canvas. */
interface LibraryState {
  readonly query: string;
  readonly folded: ReadonlySet<LibraryFamily>;
  readonly overlaid: boolean;
}

export const useLibrary = create<LibraryState>()(() => ({
  query: '',
  folded: new Set<LibraryFamily>(['rnn', 'attn']),
  overlaid: false,
}));

export function setQuery(query: string): void {
  useLibrary.setState({ query });
}

/** Opens or closes a section. */
export function foldFamily(family: LibraryFamily, fold: boolean): void {
  useLibrary.setState(({ folded: before }) => {
    const folded = new Set(before);
    if (fold) folded.add(family);
    else folded.delete(family);
    return { folded };
  });
}

/** Shows the library: beside the canvas where there is room, else over it. */
export function showLibrary(shown: boolean): void {
  if (window.matchMedia(railBelow).matches) useLibrary.setState({ overlaid: shown });
  else setView({ paletteOpen: shown });
}

/** Whether it is shown now, in the way the window's width allows. */
export function isLibraryShown(): boolean {
  return window.matchMedia(railBelow).matches ? useLibrary.getState().overlaid : useView.getState().paletteOpen;
}
