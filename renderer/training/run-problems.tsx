import { OctagonX } from 'lucide-react';
import { problemText } from '../../engine/text/index.js';
import { select, useProject } from '../state/project-store.js';
import { setView } from '../state/view-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-problems.css';

/** Why the shown run failed, with the way to the layer that it names. */
export function RunProblems() {
  const say = useWords(trainWords);
  const language = useLanguage();
  const problems = useRuns(({ record, live, selected }) => (live?.run === selected ? undefined : record?.problems));
  const nodes = useProject((open) => open?.history.document.nodes);
  if (!problems || problems.length === 0) return null;
  return (
    <div className="run-problems" role="alert">
      {problems.map((problem, i) => {
        const node = problem.node?.split('/')[0];
        return (
          <div key={i} className="run-problem">
            <OctagonX size={16} aria-hidden />
            <p>{problemText(problem, language)}</p>
            {node !== undefined && nodes?.has(node) === true && (
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
            )}
          </div>
        );
      })}
    </div>
  );
}
