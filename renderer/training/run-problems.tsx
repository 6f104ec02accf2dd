import { OctagonX } from 'lucide-react';
import type { Problem } from '../../engine/base/index.js';
import { problemText } from '../../engine/text/index.js';
import { edit, select, useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { significant } from '../ui/format.js';
import { isNotFinite } from './run-state.js';
import { selectRun, useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-problems.css';

/** Why the shown run failed, with the way to the layer that it names and to a next run that may fare better. */
export function RunProblems() {
  const language = useLanguage();
  const problems = useRuns(({ record, live, selected }) => (live?.run === selected ? undefined : record?.problems));
  if (!problems || problems.length === 0) return null;
  return (
    <div className="run-problems" role="alert">
      {problems.map((problem, i) => (
        <div key={i} className="run-problem">
          <OctagonX size={16} aria-hidden />
          <p>{problemText(problem, language)}</p>
          <Cures problem={problem} />
        </div>
      ))}
    </div>
  );
}

function Cures({ problem }: { readonly problem: Problem }) {
  const say = useWords(trainWords);
  const settings = useRuns(({ record }) => record?.settings);
  const node = problem.node?.split('/')[0];
  const isDrawn = useProject((open) => node !== undefined && open?.history.document.nodes.has(node) === true);
  if (node === undefined || !isDrawn) return null;
  const { learningRate: rate, clipNorm } = settings ?? {};
  const next = (changes: Readonly<Record<string, number>>): void => {
    edit({ command: 'setTraining', args: { settings: changes } });
    void selectRun(undefined);
  };
  const lower = typeof rate === 'number' ? Number((rate / 10).toPrecision(2)) : 0;
  return (
    <div className="run-problem-cures">
      {isNotFinite(problem) && lower > 0 && (
        <Button kind="fix" size="small" onClick={() => next({ learningRate: lower })}>
          {say('lowerRate', { rate: significant(lower) })}
        </Button>
      )}
      {isNotFinite(problem) && clipNorm === 0 && (
        <Button kind="fix" size="small" onClick={() => next({ clipNorm: 1 })}>
          {say('clipGradients')}
        </Button>
      )}
      <Button
        kind="fix"
        size="small"
        onClick={() => {
          select([node]);
          setView({ mode: 'design' });
        }}
      >
        {say('showLayer', { layer: node })}
      </Button>
    </div>
  );
}
