import { problemText } from '../../engine/text/index.js';
import { fixText } from '../dock/fix-text.js';
import { applyFix } from '../dock/problem-actions.js';
import { SeverityMark } from '../dock/severity-mark.js';
import { project, useProject } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import type { Subject } from './subject.js';
import { inspectorWords } from './words.js';

/** What is wrong with the node, each with its cure. */
export function NodeProblems({ subject: { id, checked } }: { readonly subject: Subject }) {
  const say = useWords(inspectorWords);
  const language = useLanguage();
  // Rules of the whole graph name nodes too: those problems are in its list only.
  const listed = useProject((open) => open?.checked.problems);
  const problems = listed?.filter(({ node }) => node === id || node === checked?.record.id) ?? [];
  if (problems.length === 0) return null;
  return (
    <ul className="inspector-problems" aria-label={say('problems')}>
      {problems.map((problem, i) => (
        <li key={`${problem.code} ${i}`} className={`inspector-problem ${problem.severity}`}>
          <SeverityMark severity={problem.severity} />
          <p>{problemText(problem, language)}</p>
          {problem.fix && (
            <Button kind="fix" size="small" onClick={() => applyFix(problem)}>
              {fixText(problem.fix, project().history.document, language)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
