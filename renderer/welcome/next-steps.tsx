import { Check, PencilLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useProject } from '../state/project-store.js';
import { setView, useView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { Button, IconButton } from '../ui/button.js';
import { IdeaChips } from './idea-chips.js';
import { useTrained } from './use-trained.js';
import { welcomeWords } from './words.js';
import './next-steps.css';

/** What is left of the three steps once the first training has begun: one line under the canvas, until it is closed. */
export function NextSteps() {
  const say = useWords(welcomeWords);
  const shown = useView((view) => view.nextSteps);
  const checked = useProject((open) => open?.checked);
  const trained = useTrained();
  if (!shown || !checked) return null;
  return (
    <section className="next-steps" aria-label={say('title')}>
      <Step number={1} done={trained}>
        {say('trainIt')}
      </Step>
      <Step number={2}>
        <Button
          kind={trained ? 'primary' : 'plain'}
          size="small"
          disabledBecause={trained ? undefined : say('drawLater')}
          onClick={() => setView({ mode: 'evaluate' })}
        >
          <PencilLine size={14} aria-hidden />
          {say('draw')}
        </Button>
      </Step>
      <Step number={3}>
        {say('change')}
        <IdeaChips document={checked.document} />
      </Step>
      <IconButton small label={say('close')} onClick={() => setView({ nextSteps: false })}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
}

function Step({
  number,
  done = false,
  children,
}: {
  readonly number: number;
  readonly done?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={`next-step ${done ? 'done' : ''}`}>
      <span className="next-step-number mono" aria-hidden>
        {done ? <Check size={12} strokeWidth={3} /> : number}
      </span>
      {children}
    </div>
  );
}
