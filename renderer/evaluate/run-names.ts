import { useMemo } from 'react';
import type { RunLine } from '../../main/bridge/index.js';
import { useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { runNumbers } from '../training/run-state.js';
import { useRuns } from '../training/run-store.js';
import { trainWords } from '../training/words.js';
import { moment } from '../ui/format.js';

const words = {
  run: trainWords.run,
  other: { en: 'Run {number} of {network}', zh: '{network} 的训练 {number}' },
} as const;

/** What people call a run, as Train numbers it, and when it was made. */
export interface RunName {
  readonly name: string;
  /** Empty where nobody knows. */
  readonly when: string;
  /** Whether it is a run of the open network; the name of another tells its network. */
  readonly own: boolean;
}

/** Names runs beside the open network. */
export function useRunNames(): (line: RunLine) => RunName {
  const say = useWords(words);
  const language = useLanguage();
  const title = useProject((project) => project?.history.document.title);
  const lines = useRuns((runs) => runs.lines);
  const numbers = useMemo(() => runNumbers(lines ?? []), [lines]);
  return ({ folder, name, created }) => {
    const number = numbers.get(folder) ?? '?';
    const own = name === title;
    return {
      name: own ? say('run', { number }) : say('other', { number, network: name ?? folder }),
      when: created === undefined ? '' : moment(created, language),
      own,
    };
  };
}
