import type { Problem } from '../../engine/base/index.js';
import { prepareCommand } from '../../engine/document/index.js';
import type { Language, Text } from '../../engine/text/index.js';
import { filledText, problemTextAtCommandLine, stepTexts } from '../../engine/text/index.js';
import { cut } from './cut.js';

/** A problem as one line: the node it belongs to, what is wrong, and the fix that the app would apply. */
export function problemSentence(problem: Problem, language: Language): string {
  const where = problem.node === undefined ? '' : `${cut(problem.node, 60)}: `;
  return `${where}${problemTextAtCommandLine(problem, language)}${fixText(problem, language)}`;
}

/** What one click in the app would do about it, in the words of the undo list. */
function fixText({ fix }: Problem, language: Language): string {
  if (!fix) return '';
  const prepared = prepareCommand(fix);
  if (!prepared.ok) return '';
  const { code, values } = prepared.value.name;
  const text: Text | undefined = new Map<string, Text>(Object.entries(stepTexts)).get(code);
  if (!text) return '';
  const value = 'value' in fix.args ? ` = ${cut(JSON.stringify(fix.args['value']) ?? '', 40)}` : '';
  const [before, after] = language === 'zh' ? ['修正：', '。'] : [' Fix: ', '.'];
  return `${before}${filledText(text, values, language)}${value}${after}`;
}
