import { OctagonX, TriangleAlert } from 'lucide-react';
import { Popover } from 'radix-ui';
import { problemText } from '../../engine/text/index.js';
import { fixText } from '../dock/fix-text.js';
import type { CardFacts } from '../network/card-facts.js';
import { project } from '../state/project-store.js';
import { useLanguage, useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { applyFix } from './apply-fix.js';
import { canvasWords } from './words.js';

/** The sign at a card's corner; it opens what is wrong and what helps. */
export function ProblemBadge({ facts }: { readonly facts: CardFacts }) {
  const say = useWords(canvasWords);
  const language = useLanguage();
  const { mark, title, name } = facts;
  if (!mark) return null;
  const node = `${title} ${name}`;
  const problems = facts.problems.filter(({ severity }) => severity === mark);
  const isError = mark === 'error';
  const single = isError ? 'errors' : 'warnings';
  const label = say(problems.length === 1 ? single : isError ? 'manyErrors' : 'manyWarnings', {
    count: problems.length,
    node,
  });
  const Sign = isError ? OctagonX : TriangleAlert;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={`node-badge ${mark} nodrag nopan`}
          aria-label={label}
          title={label}
          tabIndex={-1}
        >
          <Sign size={12} aria-hidden />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover problem-popover"
          side="right"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={say(isError ? 'errorOn' : 'warningOn', { node })}
        >
          {problems.map((problem, i) => (
            <div key={i} className="problem-popover-one">
              <p>
                <Sign className={mark} size={14} aria-hidden />
                {problemText(problem, language)}
              </p>
              {problem.fix && (
                <Button kind="fix" size="small" onClick={() => problem.fix && applyFix(problem.fix)}>
                  {fixText(problem.fix, project().history.document, language)}
                </Button>
              )}
            </div>
          ))}
          <Popover.Arrow className="popover-arrow" width={12} height={6} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
