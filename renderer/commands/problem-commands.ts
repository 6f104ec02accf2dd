import type { Text } from '../../engine/text/index.js';
import { isFixedWithAll } from '../dock/fix-all.js';
import { applyFix, fixEverything, focusedProblem, nextProblem } from '../dock/problem-actions.js';
import { listedProblems } from '../dock/problem-list.js';
import { dockWords } from '../dock/words.js';
import { useProject } from '../state/project-store.js';
import { useView } from '../state/view-store.js';
import { wordsIn } from '../text/words.js';
import { tellDone } from '../ui/notices.js';
import type { AppCommand } from './command.js';

const nothingWrong: Text = { en: 'There are no problems', zh: '没有问题' };
const nothingToFix: Text = { en: 'No problem here has a fix to apply', zh: '这里没有可以自动修复的问题' };

/** Commands on what the check has found. */
export const problemCommands: readonly AppCommand[] = [
  {
    id: 'next-problem',
    label: { en: 'Go to the next problem', zh: '转到下一个问题' },
    group: 'network',
    keys: ['F8'],
    refused: () => ((useProject.getState()?.checked.problems.length ?? 0) > 0 ? undefined : nothingWrong),
    run: nextProblem,
  },
  {
    id: 'apply-fix',
    label: { en: 'Apply the fix of this problem', zh: '应用此问题的修复' },
    group: 'network',
    keys: ['Mod+.'],
    refused: () => (useProject.getState() && focusedProblem() ? undefined : nothingToFix),
    run: () => {
      const problem = focusedProblem();
      if (problem) applyFix(problem);
    },
  },
  {
    id: 'fix-all',
    label: { en: 'Fix all problems that have a fix', zh: '修复所有可修复的问题' },
    group: 'network',
    refused: () => {
      const open = useProject.getState();
      return open && listedProblems(open.checked).some(isFixedWithAll) ? undefined : nothingToFix;
    },
    run: () =>
      fixEverything((fixes) => tellDone(wordsIn(dockWords, useView.getState().language)('fixed', { count: fixes }))),
  },
];
