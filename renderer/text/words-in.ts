import type { ProblemValue } from '../../engine/base/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { filledText } from '../../engine/text/index.js';

/** The texts of one area of the window, by name; each in every language. `{name}` places are filled when shown. */
export type WordList = Readonly<Record<string, Text>>;

/** Says the texts of an area in one language. */
export type Say<W extends WordList> = (name: keyof W, values?: Readonly<Record<string, ProblemValue>>) => string;

/** The area's texts in a language, outside of components. */
export function wordsIn<W extends WordList>(words: W, language: Language): Say<W> {
  return (name, values = {}) => filledText(words[name] as Text, values, language);
}
