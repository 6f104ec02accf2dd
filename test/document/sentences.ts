import { expect } from 'vitest';
import type { Problem } from '../../engine/base/index.js';
import { documentProblems } from '../../engine/text/problems/document.js';

/** Fails unless every problem has a sentence in both languages that has a place for nothing but the problem's values. */
export function expectSentences(problems: readonly Problem[]): void {
  const faults = problems.flatMap(({ code, values }) => {
    const text: { en: string; zh: string } | undefined = new Map(Object.entries(documentProblems)).get(code);
    if (!text) return [`${code} has no sentence`];
    const places = [text.en, text.zh].flatMap((sentence) => sentence.match(/(?<=\{)\w+(?=\})/g) ?? []);
    const unfilled = places.filter((place) => !Object.hasOwn(values, place)).map((place) => `${code} lacks ${place}`);
    const longest = Math.max(0, ...Object.values(values).map((value) => JSON.stringify(value).length));
    return longest > 400 ? [...unfilled, `${code} has a value of ${longest} characters`] : unfilled;
  });
  expect(faults).toEqual([]);
}
