import type { Language, Text } from '../../engine/text/index.js';
import { filledText } from '../../engine/text/index.js';
import type { ProblemValue } from '../../engine/base/index.js';
import { useView } from '../state/view-store.js';

/** The texts of one area of the window, by name; each in every language. `{name}` places are filled when shown. */
export type WordList = Readonly<Record<string, Text>>;

/** Says the texts of an area in one language. */
export type Say<W extends WordList> = (name: keyof W, values?: Readonly<Record<string, ProblemValue>>) => string;

/** The area's texts in a language, outside of components. */
export function wordsIn<W extends WordList>(words: W, language: Language): Say<W> {
  return (name, values = {}) => filledText(words[name] as Text, values, language);
}

/** The area's texts in the window's language; the component is drawn again when that changes. */
export function useWords<W extends WordList>(words: W): Say<W> {
  return wordsIn(words, useLanguage());
}

export function useLanguage(): Language {
  return useView((view) => view.language);
}
