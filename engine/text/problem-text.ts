import type { Problem, ProblemValue } from '../base/index.js';
import { problemTexts } from './problems/index.js';
import type { Language, Text } from './text.js';

const longestValue = 80;

const unknownCode: Text = {
  en: "Something is wrong ('{code}'), and this version of Netloom has no sentence for it.",
  zh: '出现了问题（“{code}”），此版本的 Netloom 没有对应的说明。',
};

/** The problem as a sentence; long values are cut, and a code without a sentence is named in a general one. */
export function problemText({ code, values }: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const text = problemTexts.get(code);
  return text ? filledText(text, values, language) : filledText(unknownCode, { code }, language);
}

/** A text with its `{name}` places filled; a place without a value stays as it is, so that its lack is seen. */
export function filledText(text: Text, values: Problem['values'], language: Language): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? place : shownValue(value, language);
  });
}

function shownValue(value: ProblemValue, language: Language): string {
  if (!Array.isArray(value)) return cut(String(value));
  const separator = language === 'zh' ? '、' : ', ';
  return cut(value.map((part: string | number) => cut(String(part))).join(separator));
}

function cut(text: string): string {
  const characters = [...text.slice(0, 2 * longestValue + 2)];
  return characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : text;
}
