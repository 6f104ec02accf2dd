import type { Problem } from '../../engine/base/index.js';
import { fixText } from '../dock/fix-text.js';
import { applyFix } from '../dock/problem-actions.js';
import { project } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';

const words = { chooseData: { en: 'Choose data', zh: '选择数据' } } as const;

/** A button that does away with a problem. */
export interface Cure {
  readonly text: string;
  run(): void;
}

/** What helps where the open network cannot be trained; undefined where only drawing does. */
export function cureOf(problem: Problem): Cure | undefined {
  const { language } = useView.getState();
  if (problem.code === 'data-not-chosen') {
    return { text: wordsIn(words, language)('chooseData'), run: () => setView({ mode: 'data', galleryOpen: false }) };
  }
  const { fix } = problem;
  return fix && { text: fixText(fix, project().history.document, language), run: () => applyFix(problem) };
}
