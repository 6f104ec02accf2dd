import type { Problem, ProblemValue } from '../base/index.js';
import { atCommandLine } from './problems/at-command-line.js';
import { problemTexts } from './problems/index.js';
import type { Language, Text } from './text.js';

const longestValue = 80;
const longestList = 300;

const unknownCode: Text = {
  en: "Something is wrong ('{code}'), and this version of Netloom has no sentence for it.",
  zh: '出现了问题（“{code}”），此版本的 Netloom 没有对应的说明。',
};

/** The problem as a sentence; long values are cut, and a code without a sentence is named in a general one. */
export function problemText({ code, values }: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const text = problemTexts.get(code);
  return text ? filledText(text, values, language) : filledText(unknownCode, { code }, language);
}

/** The same for the command line, which has ways out that a window has not. */
export function problemTextAtCommandLine(problem: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const text = Object.hasOwn(atCommandLine, problem.code) ? atCommandLine[problem.code] : undefined;
  return text ? filledText(text, problem.values, language) : problemText(problem, language);
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
  return cut(value.map((part: string | number) => cut(String(part))).join(separator), longestList);
}

/** Values come from files: a name with a line break in it must not look like two sentences. */
function cut(value: string, longest = longestValue): string {
  const text = value.slice(0, 4 * longest).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
