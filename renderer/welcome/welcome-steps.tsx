import { Check, FolderOpen, Image, PencilLine, Play, Star, Table2, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CheckedGraph } from '../../engine/check/index.js';
import { chooseOwnData } from '../data/choose-own-data.js';
import { chooseFile } from '../project/choose-file.js';
import { blankDocument, openNew } from '../project/open-project.js';
import { setView } from '../state/view-store.js';
import { useWords } from '../text/words.js';
import { startTraining } from '../training/run-store.js';
import { Button } from '../ui/button.js';
import { count, duration } from '../ui/format.js';
import { IdeaChips } from './idea-chips.js';
import { useTrainingFacts } from './training-facts.js';
import { welcomeWords } from './words.js';

/** The three steps, and every other way to begin. */
export function WelcomeSteps({
  checked,
  trained,
  looked,
}: {
  readonly checked: CheckedGraph;
  readonly trained: boolean;
  /** Whether the picture is there: the measurement would keep it waiting. */
  readonly looked: boolean;
}) {
  const say = useWords(welcomeWords);
  const facts = useTrainingFacts(looked);
  return (
    <aside className="welcome-side" aria-label={say('title')}>
      <div className="welcome-steps scrolling">
        <p className="welcome-muted">{say('minutes')}</p>
        <ol>
          <Step number={1} title={say('trainIt')} state={trained ? 'done' : 'now'}>
            {facts && <p>{say('trainText', { epochs: facts.epochs, n: count(facts.images) })}</p>}
            <p>
              {facts?.seconds === undefined ? say('measuring') : say('trainTime', { time: duration(facts.seconds) })}
            </p>
            <Button kind={trained ? 'plain' : 'primary'} size="large" onClick={() => void startTraining()}>
              <Play size={14} fill="currentColor" aria-hidden />
              {say(trained ? 'again' : 'trainButton')}
            </Button>
            {facts && (
              <p className="welcome-local">
                <Zap size={14} aria-hidden />
                {say('local', { executor: facts.executor, n: count(facts.images) })}
              </p>
            )}
          </Step>
          <Step number={2} title={say('draw')} state={trained ? 'now' : 'later'}>
            <p>{say('drawText')}</p>
            {trained ? (
              <Button kind="primary" size="large" onClick={() => setView({ mode: 'evaluate' })}>
                <PencilLine size={14} aria-hidden />
                {say('draw')}
              </Button>
            ) : (
              <p className="welcome-later">
                <PencilLine size={14} aria-hidden />
                {say('drawLater')}
              </p>
            )}
          </Step>
          <Step number={3} title={say('change')} state={trained ? 'now' : 'later'}>
            <p>{say('changeText')}</p>
            <IdeaChips document={checked.document} />
          </Step>
        </ol>
      </div>
      <div className="welcome-from">
        <h2>{say('orFrom')}</h2>
        <div className="welcome-ways">
          <Button onClick={() => chooseOwnData('folder')}>
            <Image size={14} aria-hidden />
            {say('images')}
          </Button>
          <Button onClick={() => chooseOwnData('table')}>
            <Table2 size={14} aria-hidden />
            {say('table')}
          </Button>
          <Button onClick={() => setView({ galleryOpen: true })}>
            <Star size={14} aria-hidden />
            {say('gallery')}
          </Button>
          <Button onClick={() => void chooseFile()}>
            <FolderOpen size={14} aria-hidden />
            {say('file')}
          </Button>
        </div>
        <div className="welcome-skip">
          <Button kind="ghost" size="small" onClick={() => setView({ welcomed: true })}>
            {say('look')}
          </Button>
          <Button kind="ghost" size="small" onClick={() => void openNew(blankDocument(say('untitled')))}>
            {say('blank')}
          </Button>
        </div>
      </div>
    </aside>
  );
}

function Step({
  number,
  title,
  state,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly state: 'done' | 'now' | 'later';
  readonly children: ReactNode;
}) {
  return (
    <li className={`welcome-step ${state}`}>
      <span className="welcome-number mono" aria-hidden>
        {state === 'done' ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
