import { RotateCw } from 'lucide-react';
import { useWords } from '../text/words.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { forgetInterrupted, resumeRun, useRuns } from './run-store.js';
import { trainWords } from './words.js';
import './run-dialog.css';

/** Told where the engine's process ended while it trained; one click goes on from the last checkpoint. */
export function EngineGone() {
  const say = useWords(trainWords);
  const [run] = useRuns(({ interrupted }) => interrupted);
  return (
    <Dialog title={say('engineStopped')} alert open={run !== undefined} onClose={forgetInterrupted}>
      <p className="run-dialog-text">{say('engineStoppedText')}</p>
      <div className="run-dialog-buttons">
        <Button size="large" onClick={forgetInterrupted}>
          {say('notNow')}
        </Button>
        <Button kind="primary" size="large" onClick={() => run !== undefined && void resumeRun(run)}>
          <RotateCw size={15} aria-hidden />
          {say('resumeRun')}
        </Button>
      </div>
    </Dialog>
  );
}
