import type { Language } from '../../engine/text/index.js';
import { useView } from '../state/view-store.js';
import type { Say, WordList } from './words-in.js';
import { wordsIn } from './words-in.js';

export * from './words-in.js';

/** The area's texts in the window's language; the component is drawn again when that changes. */
export function useWords<W extends WordList>(words: W): Say<W> {
  return wordsIn(words, useLanguage());
}

export function useLanguage(): Language {
  return useView((view) => view.language);
}
