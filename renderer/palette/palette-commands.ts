import type { AppCommand } from '../commands/command.js';
import { setView } from '../state/view-store.js';
import { isLibraryShown, showLibrary } from './library-store.js';
import { searchFieldId } from './search-field.js';

/** Commands of the layer library. */
export const paletteCommands: readonly AppCommand[] = [
  {
    id: 'palette-panel',
    label: { en: 'Show or hide the layer library', zh: '显示或隐藏层库' },
    group: 'view',
    keys: ['['],
    run: () => showLibrary(!isLibraryShown()),
  },
  {
    id: 'search-layers',
    label: { en: 'Search layers', zh: '搜索层' },
    group: 'network',
    keys: ['/'],
    run: () => {
      setView({ mode: 'design', galleryOpen: false });
      showLibrary(true);
      // The field is there once the library is drawn.
      requestAnimationFrame(() => document.getElementById(searchFieldId)?.focus());
    },
  },
];
