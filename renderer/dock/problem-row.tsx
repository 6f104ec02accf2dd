import { memo } from 'react';
import type { Problem } from '../../engine/base/index.js';
import { problemText } from '../../engine/text/index.js';
import { nodeName } from '../network/node-facts.js';
import { project } from '../state/project-store.js';
import { showNode } from '../state/reveal-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { fixText } from './fix-text.js';
import { applyFix } from './problem-actions.js';
import { SeverityMark } from './severity-mark.js';
import { dockWords, severityWords } from './words.js';

/** One problem: where, what, and its cure. */
export const ProblemRow = memo(function ProblemRow({
  problem,
  current,
}: {
  readonly problem: Problem;
  readonly current: boolean;
}) {
  const say = useWords(dockWords);
  const graveness = useWords(severityWords);
  const language = useLanguage();
  const { checked } = project();
  const { severity, node, fix } = problem;
  const record = node === undefined ? undefined : checked.nodes.get(node)?.record;
  const name = record ? nodeName(record) : (node ?? '');
  const sentence = problemText(problem, language);
  const spoken = say(name === '' ? 'everywhere' : 'where', { severity: graveness(severity), node: name, sentence });
  return (
    <div className={`problem-row ${current ? 'current' : ''}`}>
      {node === undefined ? (
        <div className="problem-row-text">
          <SeverityMark severity={severity} />
          <span className="problem-row-sentence">{sentence}</span>
        </div>
      ) : (
        <button type="button" className="problem-row-text" aria-label={spoken} onClick={() => showNode(node)}>
          <SeverityMark severity={severity} />
          <span className="problem-row-node mono">{name}</span>
          <span className="problem-row-sentence">{sentence}</span>
        </button>
      )}
      {fix && (
        <Button kind="fix" size="small" onClick={() => applyFix(problem)}>
          {fixText(fix, checked.document, language)}
        </Button>
      )}
      {!fix && node !== undefined && (
        <Button kind="ghost" size="small" aria-label={`${say('show')}: ${name}`} onClick={() => showNode(node)}>
          {say('show')}
        </Button>
      )}
    </div>
  );
});
